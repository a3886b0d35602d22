// kind: window larger than the map
// id: AE0109
// message: Conv1D 'conv1d' does not fit: its window reaches over 7 cells, axis 1 of (6, 12) has 6. It came so: input_1 (6, 12). Use Padding.Same or a smaller window.
using Autoencoders;

[Model, Input(6, 12)]
[Conv1D(32, [|7|], Activation.Relu), GlobalAveragePooling1D, Dense(4)]
internal partial class Net;
