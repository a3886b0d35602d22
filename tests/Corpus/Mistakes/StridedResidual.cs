// kind: skip does not fit: sizes after odd pooling
// id: AE0108
// message: Add 'add' cannot join (16, 16, 16) and (32, 32, 16) of 'input_1': from the last axis on, sizes must be equal or 1. It came so: input_1 (32, 32, 16) → conv2d (16, 16, 16) → conv2d_1 (16, 16, 16). Put [ResizeLike("input_1")] in front, or give 'input_1' the same stride on its way here.
using Autoencoders;

[Model, Input(32, 32, 16)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Strides = 2), Conv2D(16, 3, Padding.Same), Add([|"input_1"|]), Flatten, Dense(10)]
internal partial class Net;
