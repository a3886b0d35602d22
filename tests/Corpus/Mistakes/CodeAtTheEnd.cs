// kind: code in the wrong place
// id: AE0022
// message: 'dense_1' is the last layer, so nothing decodes it; Decode and Decoder are left out.
using Autoencoders;

[Model, Input(64)]
[Dense(16), Dense(64), [|Code|]]
internal partial class Net;
