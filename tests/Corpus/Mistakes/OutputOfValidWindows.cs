// kind: output is not what was declared
// id: AE0102
// message: The model gives (24, 24, 1), declared is (28, 28, 1). (24, 24, 1) comes from Conv2D 'conv2d_1'. Change that layer or this line.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu), Conv2D(1, 3), Output([|28, 28, 1|])]
internal partial class Net;
