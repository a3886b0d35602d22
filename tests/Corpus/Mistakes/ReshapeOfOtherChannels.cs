// kind: reshape to another number of values
// id: AE0101
// message: Reshape 'reshape' needs 3,136 values (7 × 7 × 64), but gets 1,568 from (1568). It came so: input_1 (64) → dense (1568). Give 'dense' 3,136 units.
using Autoencoders;

[Model, Input(64)]
[Dense(7 * 7 * 32), Reshape([|7, 7, 64|]), Conv2DTranspose(1, 3)]
internal partial class Net;
