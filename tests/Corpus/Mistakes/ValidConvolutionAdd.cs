// kind: skip does not fit: sizes after odd pooling
// id: AE0108
// message: Add 'add' cannot join (28, 28, 16) and (32, 32, 16) of 'input_1': from the last axis on, sizes must be equal or 1. It came so: input_1 (32, 32, 16) → conv2d (30, 30, 16) → conv2d_1 (28, 28, 16). Put [PadLike("input_1")] in front.
using Autoencoders;

[Model, Input(32, 32, 16)]
[Conv2D(16, 3, Activation.Relu), Conv2D(16, 3), Add([|"input_1"|]), GlobalAveragePooling2D, Dense(10)]
internal partial class Net;
