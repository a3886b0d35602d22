// kind: lines that lead nowhere
// id: AE0019
// message: Dense 'aside' leads nowhere: no later layer or part reads it, so it is never trained. Remove it or read it with From.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "body"), [|Dense(8, Name = "aside")|], Dense(10, From = "body")]
internal partial class Net;
