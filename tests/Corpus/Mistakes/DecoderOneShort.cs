// kind: decoder does not give the input back
// id: AE0103
// message: Dense 'dense_3' gives (783), but a model with [Code] gives back its input's (784). Write 784 units here, or declare [Output(783)] where that is meant.
using Autoencoders;

[Model, Input(784)]
[Dense(128, Activation.Relu), Dense(32), Code]
[Dense(128, Activation.Relu), Dense([|783|], Activation.Sigmoid)]
internal partial class Net;
