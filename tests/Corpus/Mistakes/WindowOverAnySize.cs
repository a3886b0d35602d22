// kind: named size that does not fit
// id: AE0115
// message: [Conv1D] does not fit for every steps: it fits for steps, from 7 on. With steps = 6: Conv1D 'conv1d' does not fit: its window reaches over 7 cells, axis 1 of (6, 4) has 6. It came so: input_1 (6, 4). Use Padding.Same or a smaller window. Write [Dim("steps", Min = 7)].
using Autoencoders;

[Model, Input("steps", 4)]
[Conv1D(8, [|7|], Activation.Relu), GlobalAveragePooling1D, Dense(2)]
internal partial class Net;
