// kind: wrong number of axes
// id: AE0107
// message: MaxPooling2D 'max_pooling2d' takes pictures (height, width, channels); got (8). It came so: input_1 (32, 32, 3) → conv2d (30, 30, 8) → global_average_pooling2d (8).
using Autoencoders;

[Model, Input(32, 32, 3)]
[Conv2D(8, 3), GlobalAveragePooling2D, [|MaxPooling2D(2)|], Dense(10)]
internal partial class Net;
