// kind: wrong number of axes
// id: AE0107
// message: GlobalAveragePooling1D 'global_average_pooling1d' takes sequences (steps, channels); got (30, 30, 8). It came so: input_1 (32, 32, 3) → conv2d (30, 30, 8).
using Autoencoders;

[Model, Input(32, 32, 3)]
[Conv2D(8, 3), [|GlobalAveragePooling1D|], Dense(10)]
internal partial class Net;
