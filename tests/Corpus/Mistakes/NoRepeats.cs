// kind: block that does not fit
// id: AE0201
// message: [Use] needs at least 1 for Repeat; got 0.
using Autoencoders;

[Block, Dense(8)]
internal sealed class Head;

[Model, Input(100)]
[Use<Head>(Repeat = [|0|]), Dense(10)]
internal partial class Net;
