// kind: output is not what was declared
// id: AE0102
// message: The model gives (26, 26, 10), declared is (10). (26, 26, 10) comes from Dense 'dense'. Change that layer or this line.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu), Dense(10, Activation.Softmax), Output([|10|])]
internal partial class Net;
