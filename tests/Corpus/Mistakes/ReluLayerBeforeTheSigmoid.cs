// kind: activation before the last
// id: AE0505
// message: 'activation' takes the Sigmoid of 're_lu_1', which ReLU keeps at 0 or above: never below ½. Remove that layer.
using Autoencoders;

[Model, Input(784)]
[Dense(32), ReLU, Code, Dense(784), [|ReLU|], Reshape(28, 28, 1), Activation(Activation.Sigmoid), Output(28, 28, 1)]
internal partial class Net;
