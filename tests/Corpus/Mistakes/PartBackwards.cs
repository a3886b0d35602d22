// kind: lines that lead nowhere
// id: AE0020
// message: Part 'Middle' has no way from 'late' to 'early'. Choose From before To, on one chain of layers.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "early"), Dense(16, Name = "late"), Dense(10)]
[[|Part("Middle", From = "late", To = "early")|]]
internal partial class Net;
