// kind: input missing or too late
// id: AE0012
// message: [Input] stands after layer 'dense', so nothing enters that layer. Move [Input] in front of it.
using Autoencoders;

[Model]
[Dense(32, Activation.Relu), Dense(10), [|Input(64)|]]
internal partial class Net;
