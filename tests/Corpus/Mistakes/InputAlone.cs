// kind: input missing or too late
// id: AE0013
// message: Net has no layers. Add one after [Input], such as [Dense(32, Activation.Relu)].
using Autoencoders;

[[|Model|], Input(64)]
internal partial class Net;
