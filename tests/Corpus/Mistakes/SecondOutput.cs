// kind: output is not what was declared
// id: AE0102
// message: The model gives (4), declared is (5). (4) comes from Dense 'box'. Change that layer or this line.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "body"), Dense(10, Name = "classes"), Output(10), Dense(4, From = "body", Name = "box"), Output([|5|])]
internal partial class Net;
