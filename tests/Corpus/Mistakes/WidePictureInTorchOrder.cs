// kind: channels first
// id: AE0501
// message: [Input(3, 240, 320)] has the channels first: 'conv2d' reads 3 rows with 320 channels. Sizes are height, width, channels: write [Input(240, 320, 3)] and give data in that order.
using Autoencoders;

[Model, Input([|3, 240, 320|])]
[Rescaling(2, -1), Conv2D(8, 3, Activation.Relu, Padding.Same, Strides = 2), GlobalAveragePooling2D, Dense(5)]
internal partial class Net;
