// kind: unknown, later or own name
// id: AE0017
// message: 'later' comes later, and names point backward only.
using Autoencoders;

[Model, Input(64)]
[Dense(32), Add([|"later"|]), Dense(32, Name = "later"), Dense(10)]
internal partial class Net;
