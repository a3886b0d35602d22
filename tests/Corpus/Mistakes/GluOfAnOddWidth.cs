// kind: heads, groups and gates that do not divide
// id: AE0105
// message: Dense 'dense': Glu halves the last axis, and 33 of (33) is odd. It came so: input_1 (64).
using Autoencoders;

[Model, Input(64)]
[[|Dense(33, Activation.Glu)|], Dense(10)]
internal partial class Net;
