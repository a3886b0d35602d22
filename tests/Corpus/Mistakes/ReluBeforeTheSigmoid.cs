// kind: activation before the last
// id: AE0505
// message: 'activation' takes the Sigmoid of 'dense_1', which Relu keeps at 0 or above: never below ½. Write Activation.Linear there.
using Autoencoders;

[Model, Input(784)]
[Dense(32, Activation.Relu), Code, Dense(784, [|Activation.Relu|]), Activation(Activation.Sigmoid)]
internal partial class Net;
