// kind: step by step over what has no steps
// id: AE0107
// message: Conv2D 'time_distributed' takes pictures (height, width, channels); got (28, 1). It came so: input_1 (28, 28, 1).
using Autoencoders;

[Model, Input(28, 28, 1)]
[[|Conv2D(8, 3, TimeDistributed = true)|], Flatten, Dense(1)]
internal partial class Net;
