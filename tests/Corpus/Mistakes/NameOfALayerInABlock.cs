// kind: unknown, later or own name
// id: AE0017
// message: No earlier layer is called 'hidden'. There are: input_1, n.
using Autoencoders;

[Block, Dense(32, Name = "hidden")]
internal sealed class Narrow;

[Model, Input(64)]
[Use<Narrow>(Name = "n"), Dense(10, From = [|"hidden"|])]
internal partial class Net;
