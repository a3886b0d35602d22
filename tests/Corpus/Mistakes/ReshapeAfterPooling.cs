// kind: reshape to another number of values
// id: AE0101
// message: Reshape 'reshape' needs 1,568 values, but gets 1,352 from (13, 13, 8). It came so: input_1 (28, 28, 1) → conv2d (26, 26, 8) → max_pooling2d (13, 13, 8).
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3), MaxPooling2D(2), Reshape([|14 * 14 * 8|]), Dense(10)]
internal partial class Net;
