// kind: window larger than the map
// id: AE0109
// message: Conv2D 'conv2d' does not fit: its window reaches over 5 cells, axis 2 of (64, 4, 1) has 4. It came so: input_1 (64, 4, 1). Use Padding.Same or a smaller window.
using Autoencoders;

[Model, Input(64, 4, 1)]
[Conv2D(8, [|5|], Activation.Relu), Flatten, Dense(5)]
internal partial class Net;
