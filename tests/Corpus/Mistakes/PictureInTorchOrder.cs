// kind: channels first
// id: AE0501
// message: [Input(3, 64, 64)] has the channels first: 'conv2d' reads 3 rows with 64 channels. Sizes are height, width, channels: write [Input(64, 64, 3)] and give data in that order.
using Autoencoders;

[Model, Input([|3, 64, 64|])]
[Conv2D(16, 3, Activation.Relu, Padding.Same), MaxPooling2D(2, Padding.Same), Flatten, Dense(10, Activation.Softmax)]
internal partial class Net;
