// kind: window larger than the map
// id: AE0109
// message: Conv2D 'conv2d_3' does not fit: its window reaches over 3 cells, axis 1 of (1, 1, 64) has 1. It came so: input_1 (28, 28, 1) → conv2d (26, 26, 16) → max_pooling2d (13, 13, 16) → conv2d_1 (11, 11, 32) → max_pooling2d_1 (5, 5, 32) → conv2d_2 (3, 3, 64) → max_pooling2d_2 (1, 1, 64). Use Padding.Same or a smaller window.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu), MaxPooling2D(2), Conv2D(32, 3), MaxPooling2D(2), Conv2D(64, 3), MaxPooling2D(2), Conv2D(128, [|3|])]
[Flatten, Dense(10, Activation.Softmax)]
internal partial class Net;
