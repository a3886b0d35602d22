// kind: code in the wrong place
// id: AE0022
// message: 'add' reads 'skip', which goes around the code 'dense'; Decode and Decoder are left out.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "skip"), Dense(8), [|Code|], Dense(32), Add("skip"), Dense(64)]
internal partial class Net;
