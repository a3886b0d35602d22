// kind: skip does not fit: channels
// id: AE0108
// message: Add 'add' cannot join (32, 32, 32) and (32, 32, 16) of 'stem': from the last axis on, sizes must be equal or 1. It came so: input_1 (32, 32, 3) → stem (32, 32, 16) → conv2d (32, 32, 32).
using Autoencoders;

[Model, Input(32, 32, 3)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "stem"), Conv2D(32, 3, Padding.Same), Add([|"stem"|])]
[GlobalAveragePooling2D, Dense(10)]
internal partial class Net;
