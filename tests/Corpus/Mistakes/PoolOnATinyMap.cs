// kind: window larger than the map
// id: AE0109
// message: MaxPooling2D 'max_pooling2d_2' does not fit: its window reaches over 3 cells, axis 1 of (2, 2, 32) has 2. It came so: input_1 (28, 28, 1) → conv2d (26, 26, 16) → max_pooling2d (8, 8, 16) → conv2d_1 (6, 6, 32) → max_pooling2d_1 (2, 2, 32). Use Padding.Same or a smaller window.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(16, 3), MaxPooling2D(3), Conv2D(32, 3), MaxPooling2D(3), MaxPooling2D([|3|])]
[Flatten, Dense(10)]
internal partial class Net;
