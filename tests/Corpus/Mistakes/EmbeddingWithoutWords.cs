// kind: embedding of what is no number of a word
// id: AE0201
// message: Embedding 'embedding' needs at least 1 for inputDim; got 0.
using Autoencoders;

[Model, Input(20)]
[Embedding([|0|], 16), LSTM(8), Dense(1)]
internal partial class Net;
