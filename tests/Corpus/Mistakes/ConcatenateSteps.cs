// kind: concatenation along another axis
// id: AE0108
// message: Concatenate 'concatenate' cannot join (5, 8) and (10, 8) of 'past': all sizes but that of axis 2 must be equal. It came so: future (5, 8). Put [ResizeLike("past")] in front, or give 'past' the same stride on its way here.
using Autoencoders;

[Model, Input(10, 8, Name = "past"), Input(5, 8, Name = "future")]
[Concatenate([|"past"|]), LSTM(16), Dense(1)]
internal partial class Net;
