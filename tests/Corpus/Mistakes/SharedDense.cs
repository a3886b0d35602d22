// kind: shared layer with two shapes
// id: AE0111
// message: 'tower' is shared and takes (64) from 'a', but (48) from 'b' here. It came so: b (48). Give both the same shape, or write a layer of its own.
using Autoencoders;

[Model, Input(64, Name = "a"), Dense(16, Name = "tower"), Input(48, Name = "b")]
[Share([|"tower"|], From = "b", Name = "other"), Concatenate("tower"), Dense(1)]
internal partial class Net;
