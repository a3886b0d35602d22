// kind: skip does not fit: channels
// id: AE0108
// message: Average 'average' cannot join (15) and (16) of 'left': from the last axis on, sizes must be equal or 1. It came so: input_1 (64) → right (15).
using Autoencoders;

[Model, Input(64)]
[Dense(16, Name = "left"), Dense(15, From = "input_1", Name = "right"), Average([|"left"|]), Dense(10)]
internal partial class Net;
