// kind: wrong number of axes
// id: AE0107
// message: LSTM 'lstm' takes sequences (steps, features); got (32). It came so: input_1 (64) → dense (32).
using Autoencoders;

[Model, Input(64)]
[Dense(32), [|LSTM(16)|], Dense(4)]
internal partial class Net;
