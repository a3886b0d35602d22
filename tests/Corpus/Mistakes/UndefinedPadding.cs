// kind: choice that does not suit
// id: AE0203
// message: Conv2D 'conv2d': Padding has no value 7.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, [|(Padding)7|]), Flatten, Dense(10)]
internal partial class Net;
