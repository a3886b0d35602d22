// kind: softmax of one
// id: AE0507
// message: Dense 'dense_1' takes Softmax over one value, which is always 1. Take Activation.Sigmoid for one probability, or one unit a class.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Activation.Relu), Dense(1, [|Activation.Softmax|])]
internal partial class Net;
