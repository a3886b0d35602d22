// kind: output is not what was declared
// id: AE0102
// message: The model gives (12, 1), declared is (1). (12, 1) comes from Dense 'dense'. Change that layer or this line.
using Autoencoders;

[Model, Input(12, 4)]
[LSTM(8, ReturnSequences = true), Dense(1), Output([|1|])]
internal partial class Net;
