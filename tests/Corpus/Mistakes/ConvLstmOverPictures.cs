// kind: wrong number of axes
// id: AE0107
// message: ConvLSTM2D 'conv_lstm2d' takes sequences of pictures (steps, height, width, channels); got (28, 28, 1). It came so: input_1 (28, 28, 1).
using Autoencoders;

[Model, Input(28, 28, 1)]
[[|ConvLSTM2D(8, 3)|], Flatten, Dense(10)]
internal partial class Net;
