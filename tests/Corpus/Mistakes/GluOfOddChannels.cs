// kind: heads, groups and gates that do not divide
// id: AE0105
// message: Activation 'activation': Glu halves the last axis, and 7 of (16, 16, 7) is odd. It came so: input_1 (16, 16, 3) → conv2d (16, 16, 7).
using Autoencoders;

[Model, Input(16, 16, 3)]
[Conv2D(7, 3, Padding.Same), [|Activation(Activation.Glu)|], Flatten, Dense(10)]
internal partial class Net;
