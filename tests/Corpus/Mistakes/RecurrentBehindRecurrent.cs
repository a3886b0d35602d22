// kind: wrong number of axes
// id: AE0107
// message: LSTM 'lstm_1' takes sequences (steps, features); got (32). It came so: input_1 (20, 8) → lstm (32).
using Autoencoders;

[Model, Input(20, 8)]
[LSTM(32), [|LSTM(16)|], Dense(4)]
internal partial class Net;
