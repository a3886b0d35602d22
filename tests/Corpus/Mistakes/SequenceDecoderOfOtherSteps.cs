// kind: decoder does not give the input back
// id: AE0103
// message: LSTM 'lstm_1' gives (10, 4), but a model with [Code] gives back its input's (12, 4). End with [PadLike("input_1")], or declare [Output(10, 4)] where that is meant.
using Autoencoders;

[Model, Input(12, 4)]
[LSTM(16), Code, RepeatVector(10), [|LSTM(4, ReturnSequences = true)|]]
internal partial class Net;
