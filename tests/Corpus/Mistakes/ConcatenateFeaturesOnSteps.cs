// kind: concatenation along another axis
// id: AE0108
// message: Concatenate 'concatenate' cannot join (10, 6) and (10, 8) of 'a': all sizes but that of axis 1 must be equal. It came so: b (10, 6).
using Autoencoders;

[Model, Input(10, 8, Name = "a"), Input(10, 6, Name = "b")]
[Concatenate([|"a"|], Axis = 1), LSTM(16), Dense(1)]
internal partial class Net;
