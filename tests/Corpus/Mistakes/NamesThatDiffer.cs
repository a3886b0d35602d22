// kind: named size that does not fit
// id: AE0108
// message: Add 'add' cannot join (8, 9, 8) and (16, 18, 8) of 'skip': from the last axis on, sizes must be equal or 1. It came so: input_1 (16, 18, 1) → skip (16, 18, 8) → max_pooling2d (8, 9, 8) → conv2d (8, 9, 8). Put [ResizeLike("skip")] in front, or give 'skip' the same stride on its way here. This is with H = 16, W = 18.
using Autoencoders;

[Model, Input("H", "W", 1), Dim("H", MultipleOf = 2), Dim("W", MultipleOf = 2)]
[Conv2D(8, 3, Padding.Same, Name = "skip"), MaxPooling2D(2), Conv2D(8, 3, Padding.Same), Add([|"skip"|])]
internal partial class Net;
