// kind: decoder does not give the input back
// id: AE0103
// message: Dense 'dense_1' gives (784), but a model with [Code] gives back its input's (28, 28, 1). End with a layer that gives (28, 28, 1), or declare [Output(784)] where that is meant.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Flatten, Dense(32, Activation.Relu), Code]
[[|Dense(784, Activation.Sigmoid)|]]
internal partial class Net;
