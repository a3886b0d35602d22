// kind: output is not what was declared
// id: AE0102
// message: The model gives (10), declared is (12). (10) comes from Dense 'dense_1'. Change that layer or this line.
using Autoencoders;

[Model, Input(784)]
[Dense(64, Activation.Relu), Dense(10, Activation.Softmax), Output([|12|])]
internal partial class Net;
