// kind: wrong number of axes
// id: AE0107
// message: Conv1D 'conv1d' takes sequences (steps, channels); got (128). It came so: input_1 (128).
using Autoencoders;

[Model, Input(128)]
[[|Conv1D(8, 3)|], Flatten, Dense(10)]
internal partial class Net;
