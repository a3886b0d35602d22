// kind: state that does not fit
// id: AE0108
// message: LSTM 'lstm' needs (8) for InitialState; got (16). A state has as many values as the layer has units, twice as many with Bidirectional. Choose another layer, or put a Dense behind it.
using Autoencoders;

[Model, Input(12, 4, Name = "words"), Input(16, Name = "start")]
[LSTM(8, From = "words", InitialState = [|"start"|]), Dense(1)]
internal partial class Net;
