// kind: wrong number of axes
// id: AE0107
// message: Conv2DTranspose 'conv2d_transpose' takes pictures (height, width, channels); got (392). It came so: input_1 (28, 28, 1) → conv2d (13, 13, 8) → flatten (1352) → dense (16) → dense_1 (392).
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Strides = 2), Flatten, Dense(16), Code]
[Dense(7 * 7 * 8), [|Conv2DTranspose(8, 3, Padding.Same, Strides = 2)|], Conv2DTranspose(1, 3, Padding.Same, Strides = 2)]
internal partial class Net;
