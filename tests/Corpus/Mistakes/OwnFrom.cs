// kind: unknown, later or own name
// id: AE0017
// message: 'self' is this line itself, which cannot read what it gives. Name an earlier layer.
using Autoencoders;

[Model, Input(64)]
[Dense(64), Dense(32, Name = "self", From = [|"self"|])]
internal partial class Net;
