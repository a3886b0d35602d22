// kind: size below one
// id: AE0201
// message: [Input] needs sizes of at least 1; got -1. The batch is not written.
using Autoencoders;

[Model, Input([|-1, 28, 28, 1|])]
[Flatten, Dense(10)]
internal partial class Net;
