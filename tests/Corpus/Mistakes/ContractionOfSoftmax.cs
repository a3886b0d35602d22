// kind: arguments that exclude each other
// id: AE0207
// message: Dense 'dense': Contraction needs an activation of each value by itself, and Softmax mixes them. Choose another activation or remove Contraction.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Activation.Softmax, Contraction = [|0.1f|]), Dense(64)]
internal partial class Net;
