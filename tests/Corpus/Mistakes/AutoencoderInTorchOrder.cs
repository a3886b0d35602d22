// kind: channels first
// id: AE0103
// message: Conv2D 'conv2d_1' gives (2, 28, 1), but a model with [Code] gives back its input's (1, 28, 28). [Input(1, 28, 28)] has the channels first. Write [Input(28, 28, 1)] there, or declare [Output(2, 28, 1)] where that is meant.
using Autoencoders;

[Model, Input(1, 28, 28)]
[Conv2D(4, 3, Activation.Relu, Padding.Same, Strides = 2), Code, UpSampling2D(2), [|Conv2D(1, 3, Padding.Same)|]]
internal partial class Net;
