// kind: size below one
// id: AE0201
// message: [Input] needs at least one size: [Input(784)] for a vector, [Input(28, 28, 1)] for a grey picture.
using Autoencoders;

[Model, [|Input|]]
[Dense(10)]
internal partial class Net;
