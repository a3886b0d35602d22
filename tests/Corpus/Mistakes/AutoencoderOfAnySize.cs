// kind: named size that does not fit
// id: AE0115
// message: [Conv2D] does not fit for every H and W: it fits for H and W, a multiple of 2. With H = 3, W = 4: Conv2D 'conv2d_1' gives (2, 4, 1), but a model with [Code] gives back its input's (3, 4, 1). End with a layer that gives (3, 4, 1), or declare [Output(2, 4, 1)] where that is meant. Write [Dim("H", MultipleOf = 2), Dim("W", MultipleOf = 2)].
using Autoencoders;

[Model, Input("H", "W", 1)]
[Conv2D(4, 3, Padding.Same), MaxPooling2D(2), Code]
[Conv2DTranspose(4, 3, Padding.Same, Strides = 2), [|Conv2D(1, 3, Activation.Sigmoid, Padding.Same)|]]
internal partial class Net;
