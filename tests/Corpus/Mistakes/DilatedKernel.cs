// kind: window larger than the map
// id: AE0109
// message: Conv2D 'conv2d' does not fit: its window reaches over 17 cells, axis 1 of (16, 16, 3) has 16. It came so: input_1 (16, 16, 3). Use Padding.Same or a smaller window.
using Autoencoders;

[Model, Input(16, 16, 3)]
[Conv2D(8, [|5|], DilationRate = 4), Flatten, Dense(10)]
internal partial class Net;
