// kind: state that does not fit
// id: AE0207
// message: LSTM 'lstm' is given a cell, but no state. Give InitialState, too.
using Autoencoders;

[Model, Input(12, 4, Name = "words"), Input(8, Name = "cell")]
[LSTM(8, From = "words", InitialCellState = [|"cell"|]), Dense(1)]
internal partial class Net;
