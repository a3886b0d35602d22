// kind: channels first
// id: AE0501
// message: [Reshape(1, 28, 28)] has the channels first: 'conv2d' reads 1 row with 28 channels. Sizes are height, width, channels: write [Reshape(28, 28, 1)] and give data in that order.
using Autoencoders;

[Model, Input(784)]
[Reshape([|1, 28, 28|]), Conv2D(16, 3, Activation.Relu, Padding.Same), Flatten, Dense(10)]
internal partial class Net;
