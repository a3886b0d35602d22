// kind: wrong number of axes
// id: AE0107
// message: Conv2D 'conv2d' takes pictures (height, width, channels); got (5, 28, 28, 1). It came so: input_1 (5, 28, 28, 1).
using Autoencoders;

[Model, Input(5, 28, 28, 1)]
[[|Conv2D(8, 3)|], Flatten, Dense(10)]
internal partial class Net;
