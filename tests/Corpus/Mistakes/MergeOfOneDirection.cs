// kind: arguments that exclude each other
// id: AE0207
// message: LSTM 'lstm' has one direction and nothing to merge. Add Bidirectional = true or remove MergeMode.
using Autoencoders;

[Model, Input(12, 4)]
[LSTM(8, MergeMode = [|MergeMode.Sum|]), Dense(1)]
internal partial class Net;
