// kind: wrong number of axes
// id: AE0107
// message: Conv2D 'conv2d' takes pictures (height, width, channels); got (196). It came so: input_1 (28, 28, 1) → flatten (784) → dense (196).
using Autoencoders;

[Model, Input(28, 28, 1)]
[Flatten, Dense(196), [|Conv2D(16, 3)|], Flatten, Dense(10)]
internal partial class Net;
