// kind: name that cannot be or is taken
// id: AE0016
// message: The name 'hidden' is taken by an earlier line. Choose another; names are checkpoint keys.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "hidden"), Dense(16, Name = [|"hidden"|]), Dense(10)]
internal partial class Net;
