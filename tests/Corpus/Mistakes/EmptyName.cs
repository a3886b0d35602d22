// kind: unknown, later or own name
// id: AE0017
// message: No earlier layer is called ''. There are: dense, input_1.
using Autoencoders;

[Model, Input(64)]
[Dense(32), Dense(10, From = [|""|])]
internal partial class Net;
