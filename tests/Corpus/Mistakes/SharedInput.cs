// kind: shared layer with two shapes
// id: AE0111
// message: 'input_1' is an input and has nothing to share. Read it with From.
using Autoencoders;

[Model, Input(64)]
[Dense(64), Share([|"input_1"|]), Dense(10)]
internal partial class Net;
