// kind: decoder does not give the input back
// id: AE0103
// message: Conv2DTranspose 'conv2d_transpose' gives (32, 32, 1), but a model with [Code] gives back its input's (32, 32, 3). End with a layer that gives (32, 32, 3), or declare [Output(32, 32, 1)] where that is meant.
using Autoencoders;

[Model, Input(32, 32, 3)]
[Conv2D(8, 3, Padding.Same, Strides = 2), Code, [|Conv2DTranspose(1, 3, Padding.Same, Strides = 2)|]]
internal partial class Net;
