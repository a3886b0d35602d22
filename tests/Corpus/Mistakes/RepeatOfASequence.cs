// kind: wrong number of axes
// id: AE0107
// message: RepeatVector 'repeat_vector' takes vectors (features); got (10, 16). It came so: input_1 (10, 4) → lstm (10, 16).
using Autoencoders;

[Model, Input(10, 4)]
[LSTM(16, ReturnSequences = true), [|RepeatVector(10)|], LSTM(4, ReturnSequences = true)]
internal partial class Net;
