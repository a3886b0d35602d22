// kind: code in the wrong place
// id: AE0015
// message: [Code] marks the layer before it, and there is none. Move it behind the layer that makes the code.
using Autoencoders;

[Model, Input(64), [|Code|]]
[Dense(16), Dense(64)]
internal partial class Net;
