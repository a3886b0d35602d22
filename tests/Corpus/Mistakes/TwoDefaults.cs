// kind: lines that lead nowhere
// id: AE0021
// message: [Defaults] stands twice; a model has one. Join them.
using Autoencoders;

[Model, Input(64), Defaults(Activation = Activation.Relu)]
[Dense(32), Dense(10), [|Defaults(KernelL2 = 1e-4f)|]]
internal partial class Net;
