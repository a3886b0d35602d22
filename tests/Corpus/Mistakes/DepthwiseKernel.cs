// kind: window larger than the map
// id: AE0109
// message: DepthwiseConv2D 'depthwise_conv2d' does not fit: its window reaches over 3 cells, axis 1 of (2, 2, 3) has 2. It came so: input_1 (8, 8, 3) → average_pooling2d (2, 2, 3). Use Padding.Same or a smaller window.
using Autoencoders;

[Model, Input(8, 8, 3)]
[AveragePooling2D(4), DepthwiseConv2D([|3|]), Flatten, Dense(5)]
internal partial class Net;
