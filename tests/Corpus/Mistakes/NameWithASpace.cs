// kind: name that cannot be or is taken
// id: AE0018
// message: 'first layer' cannot name a layer: a letter first, then letters, digits, '_' and '-'. Choose another name.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = [|"first layer"|]), Dense(10)]
internal partial class Net;
