// kind: embedding of what is no number of a word
// id: AE0207
// message: Embedding 'embedding' looks up whole numbers, which come from an [Input]; 'dense' (Dense) makes others. It came so: input_1 (20) → dense (20). Read an input with From.
using Autoencoders;

[Model, Input(20)]
[Dense(20), [|Embedding(1000, 16)|], LSTM(8), Dense(1)]
internal partial class Net;
