// kind: decoder does not give the input back
// id: AE0103
// message: Conv2D 'conv2d_4' gives (14, 14, 1), but a model with [Code] gives back its input's (28, 28, 1). Every window without padding takes a border away, 'max_pooling2d', 'max_pooling2d_1', 'conv2d_2', 'conv2d_3', …. Write Padding.Same there, or declare [Output(14, 14, 1)] where that is meant.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu, Padding.Same), MaxPooling2D(2), Conv2D(4, 3, Padding.Same), MaxPooling2D(2), Code]
[Conv2D(4, 3, Activation.Relu), UpSampling2D(2), Conv2D(8, 3, Activation.Relu), UpSampling2D(2), [|Conv2D(1, 3, Activation.Sigmoid)|]]
internal partial class Net;
