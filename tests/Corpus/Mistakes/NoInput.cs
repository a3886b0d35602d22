// kind: input missing or too late
// id: AE0010
// message: Net has no [Input], so no size can be inferred. Add one before the first layer, such as [Input(784)].
using Autoencoders;

[[|Model|]]
[Dense(32, Activation.Relu), Dense(10)]
internal partial class Net;
