// kind: block that does not fit
// id: AE0023
// message: [Input] belongs to a model; a block takes what stands before it and gives what its last layer gives. Remove the line.
using Autoencoders;

[Block, [|Input(100)|], Dense(8)]
internal sealed class Head;

[Model, Input(100)]
[Use<Head>, Dense(10)]
internal partial class Net;
