// kind: lines that lead nowhere
// id: AE0019
// message: Input 'label' leads nowhere: no layer reads it. Remove it or read it with From.
using Autoencoders;

[Model, Input(64, Name = "picture"), [|Input(10, Name = "label")|]]
[Dense(32, From = "picture"), Dense(10)]
internal partial class Net;
