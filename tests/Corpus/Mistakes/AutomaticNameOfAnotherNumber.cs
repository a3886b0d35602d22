// kind: unknown, later or own name
// id: AE0017
// message: No earlier layer is called 'dense_2'. Did you mean 'dense_1'?
using Autoencoders;

[Model, Input(64)]
[Dense(32), Dense(32), Add([|"dense_2"|]), Dense(10)]
internal partial class Net;
