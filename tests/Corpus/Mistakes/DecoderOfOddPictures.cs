// kind: decoder does not give the input back
// id: AE0103
// message: Conv2D 'conv2d_1' gives (28, 28, 1), but a model with [Code] gives back its input's (29, 29, 1). The size changes for good at 'max_pooling2d', (29, 29, 8) → (14, 14, 8). End with [PadLike("input_1")], or declare [Output(28, 28, 1)] where that is meant.
using Autoencoders;

[Model, Input(29, 29, 1)]
[Conv2D(8, 3, Padding.Same), MaxPooling2D(2), Code, UpSampling2D(2), [|Conv2D(1, 3, Padding.Same)|]]
internal partial class Net;
