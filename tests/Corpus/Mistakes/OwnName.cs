// kind: unknown, later or own name
// id: AE0017
// message: 'sum' is this line itself, which cannot read what it gives. Name an earlier layer.
using Autoencoders;

[Model, Input(64)]
[Dense(64), Add([|"sum"|], Name = "sum"), Dense(10)]
internal partial class Net;
