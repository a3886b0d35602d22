// kind: decoder does not give the input back
// id: AE0103
// message: Conv2D 'conv2d_4' gives (14, 14, 1), but a model with [Code] gives back its input's (28, 28, 1). End with a layer that gives (28, 28, 1), or declare [Output(14, 14, 1)] where that is meant.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu, Padding.Same), MaxPooling2D(2), Conv2D(4, 3, Padding.Same), MaxPooling2D(2), Code]
[Conv2D(4, 3, Activation.Relu), UpSampling2D(2), Conv2D(8, 3, Activation.Relu), UpSampling2D(2), [|Conv2D(1, 3, Activation.Sigmoid)|]]
internal partial class Net;
