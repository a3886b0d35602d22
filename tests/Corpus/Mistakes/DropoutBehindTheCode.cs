// kind: dropout on the code
// id: AE0506
// message: SpatialDropout2D 'spatial_dropout2d' drops values of the code itself: of 196, the decoder can rely on none. Move it in front of the layer that makes the code, or remove it.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(4, 3, Activation.Relu, Padding.Same, Strides = 2), MaxPooling2D(2), Code, [|SpatialDropout2D(0.2f)|], UpSampling2D(4), Conv2D(1, 3, Padding.Same)]
internal partial class Net;
