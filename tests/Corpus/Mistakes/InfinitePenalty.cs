// kind: number outside its range
// id: AE0202
// message: Dense 'dense' needs a finite number for ActivityL1; got Infinity.
using Autoencoders;

[Model, Input(64)]
[Dense(32, ActivityL1 = [|float.PositiveInfinity|]), Dense(10)]
internal partial class Net;
