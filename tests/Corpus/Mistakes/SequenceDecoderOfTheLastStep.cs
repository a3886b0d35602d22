// kind: decoder does not give the input back
// id: AE0103
// message: LSTM 'lstm_1' gives (4), but a model with [Code] gives back its input's (12, 4). End with a layer that gives (12, 4), or declare [Output(4)] where that is meant.
using Autoencoders;

[Model, Input(12, 4)]
[LSTM(16), Code, RepeatVector(12), [|LSTM(4)|]]
internal partial class Net;
