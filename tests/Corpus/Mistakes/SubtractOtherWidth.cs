// kind: skip does not fit: channels
// id: AE0108
// message: Subtract 'subtract' cannot join (10) and (12) of 'a': from the last axis on, sizes must be equal or 1. It came so: b (10).
using Autoencoders;

[Model, Input(12, Name = "a"), Input(10, Name = "b")]
[Subtract([|"a"|]), Dense(1)]
internal partial class Net;
