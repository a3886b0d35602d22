// kind: window larger than the map
// id: AE0109
// message: Conv3D 'conv3d' does not fit: its window reaches over 5 cells, axis 1 of (4, 32, 32, 1) has 4. It came so: input_1 (4, 32, 32, 1). Use Padding.Same or a smaller window.
using Autoencoders;

[Model, Input(4, 32, 32, 1)]
[Conv3D(8, [|5|]), Flatten, Dense(2)]
internal partial class Net;
