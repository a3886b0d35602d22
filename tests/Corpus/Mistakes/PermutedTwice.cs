// kind: number outside its range
// id: AE0202
// message: Permute 'permute' needs each axis from 1 to 2 once; got 1, 1.
using Autoencoders;

[Model, Input(12, 4)]
[Permute([|1, 1|]), LSTM(8)]
internal partial class Net;
