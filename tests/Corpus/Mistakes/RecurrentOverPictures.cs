// kind: wrong number of axes
// id: AE0107
// message: GRU 'gru' takes sequences (steps, features); got (28, 28, 1). It came so: input_1 (28, 28, 1).
using Autoencoders;

[Model, Input(28, 28, 1)]
[[|GRU(32)|], Dense(10)]
internal partial class Net;
