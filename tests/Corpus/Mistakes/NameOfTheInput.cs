// kind: name that cannot be or is taken
// id: AE0016
// message: The name 'x' is taken by an earlier line. Choose another; names are checkpoint keys.
using Autoencoders;

[Model, Input(64, Name = "x")]
[Dense(32, Name = [|"x"|]), Dense(10)]
internal partial class Net;
