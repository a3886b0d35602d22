// kind: reshape to another number of values
// id: AE0101
// message: Reshape 'reshape' needs 25,088 values (32 × 784), but gets 784 from (28, 28, 1). It came so: input_1 (28, 28, 1).
using Autoencoders;

[Model, Input(28, 28, 1)]
[Reshape([|32, 784|]), Dense(10)]
internal partial class Net;
