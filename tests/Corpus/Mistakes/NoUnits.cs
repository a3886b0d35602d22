// kind: size below one
// id: AE0201
// message: Dense 'dense' needs at least 1 for units; got 0.
using Autoencoders;

[Model, Input(64)]
[Dense([|0|], Activation.Relu), Dense(10)]
internal partial class Net;
