// kind: dropout on the code
// id: AE0506
// message: Dropout 'dropout' drops values of the code itself: of 32, the decoder can rely on none. Move it in front of the layer that makes the code, or remove it.
using Autoencoders;

[Model, Input(784)]
[Dense(32, Activation.Relu), [|Dropout(0.5f)|], Code, Dense(784, Activation.Sigmoid)]
internal partial class Net;
