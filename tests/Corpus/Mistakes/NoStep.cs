// kind: size below one
// id: AE0201
// message: Conv2D 'conv2d' needs at least 1 for Strides; got 0.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Strides = [|0|]), Flatten, Dense(10)]
internal partial class Net;
