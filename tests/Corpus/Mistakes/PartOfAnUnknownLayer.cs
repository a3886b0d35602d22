// kind: unknown, later or own name
// id: AE0017
// message: No earlier layer is called 'feature'. Did you mean 'features'?
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "features"), Dense(10)]
[Part("Body", To = [|"feature"|])]
internal partial class Net;
