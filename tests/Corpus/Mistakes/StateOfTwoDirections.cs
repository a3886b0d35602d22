// kind: state that does not fit
// id: AE0108
// message: GRU 'gru' needs (16) for InitialState; got (8). A state has as many values as the layer has units, twice as many with Bidirectional. Choose another layer, or put a Dense behind it.
using Autoencoders;

[Model, Input(12, 4, Name = "words"), Input(8, Name = "start")]
[GRU(8, From = "words", Bidirectional = true, InitialState = [|"start"|]), Dense(1)]
internal partial class Net;
