// kind: arguments that exclude each other
// id: AE0207
// message: Conv2D 'conv2d' has a step of 2 and a dilation of 2: one of the two must be 1. Keras refuses both at once, too.
using Autoencoders;

[Model, Input(28, 28, 1)]
[[|Conv2D(8, 3, Strides = 2, DilationRate = 2)|], Flatten, Dense(10)]
internal partial class Net;
