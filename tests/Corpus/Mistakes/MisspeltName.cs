// kind: unknown, later or own name
// id: AE0017
// message: No earlier layer is called 'encodded'. Did you mean 'encoded'?
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "encoded"), Dense(32), Add([|"encodded"|]), Dense(10)]
internal partial class Net;
