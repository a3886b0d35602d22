// kind: wrong number of axes
// id: AE0107
// message: Conv2D 'conv2d' takes pictures (height, width, channels); got (28, 28). It came so: input_1 (28, 28). Write [Input(28, 28, 1)] for one channel.
using Autoencoders;

[Model, Input(28, 28)]
[[|Conv2D(16, 3, Activation.Relu)|], Flatten, Dense(10)]
internal partial class Net;
