// kind: choice that does not suit
// id: AE0204
// message: Dense 'dense' cannot give Threshold its two numbers; add [Activation(Activation.Threshold, Threshold = …)] after it.
using Autoencoders;

[Model, Input(64)]
[Dense(32, [|Activation.Threshold|]), Dense(10)]
internal partial class Net;
