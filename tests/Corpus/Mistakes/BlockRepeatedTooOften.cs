// kind: block that does not fit
// id: AE0110
// message: Halve 'halve_5' does not fit behind 'halve_4' (1, 1, 8). MaxPooling2D 'max_pooling2d' does not fit: its window reaches over 2 cells, axis 1 of (1, 1, 8) has 1. It came so: input_1 (1, 1, 8) → conv2d (1, 1, 8). Use Padding.Same or a smaller window.
using Autoencoders;

[Block, Conv2D(8, 3, Padding.Same), MaxPooling2D(2)]
internal sealed class Halve;

[Model, Input(32, 32, 3)]
[[|Use<Halve>(Repeat = 6)|], Flatten, Dense(10)]
internal partial class Net;
