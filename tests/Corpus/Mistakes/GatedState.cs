// kind: choice that does not suit
// id: AE0204
// message: LSTM 'lstm' cannot use Glu: it halves its axis, and a state keeps its size. Choose another activation.
using Autoencoders;

[Model, Input(12, 4)]
[LSTM(8, [|Activation.Glu|]), Dense(1)]
internal partial class Net;
