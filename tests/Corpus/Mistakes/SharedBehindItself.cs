// kind: shared layer with two shapes
// id: AE0111
// message: 'step' is shared and takes (64) from 'input_1', but (32) from 'step' here. It came so: input_1 (64) → step (32). Give both the same shape, or write a layer of its own.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "step"), Share([|"step"|]), Dense(10)]
internal partial class Net;
