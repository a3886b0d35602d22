// kind: skip does not fit: channels
// id: AE0108
// message: Multiply 'multiply' cannot join (24) and (32) of 'gate': from the last axis on, sizes must be equal or 1. It came so: input_1 (64) → dense (24).
using Autoencoders;

[Model, Input(64)]
[Dense(32, Activation.Sigmoid, Name = "gate"), Dense(24, From = "input_1"), Multiply([|"gate"|]), Dense(10)]
internal partial class Net;
