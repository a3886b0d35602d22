// kind: choice that does not suit
// id: AE0203
// message: Dense 'dense': Activation has no value 64.
using Autoencoders;

[Model, Input(64)]
[Dense(32, [|(Activation)64|]), Dense(10)]
internal partial class Net;
