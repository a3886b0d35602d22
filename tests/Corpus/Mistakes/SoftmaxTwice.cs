// kind: activation before the last
// id: AE0505
// message: 'softmax' takes the Softmax of 'dense_1', which Softmax keeps between 0 and 1: no class stands out. Write Activation.Linear there.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Activation.Relu), Dense(10, [|Activation.Softmax|]), Softmax]
internal partial class Net;
