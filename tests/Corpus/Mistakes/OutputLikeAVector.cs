// kind: like another layer, but it cannot be
// id: AE0108
// message: Conv2DTranspose 'conv2d_transpose' cannot bring (8, 8, 4) to the size of (8): they have different numbers of axes. It came so: map (8, 8, 4).
using Autoencoders;

[Model, Input(8, Name = "v"), Input(8, 8, 4, Name = "map")]
[Conv2DTranspose(3, 3, Strides = 2, OutputLike = [|"v"|]), Flatten, Dense(1)]
internal partial class Net;
