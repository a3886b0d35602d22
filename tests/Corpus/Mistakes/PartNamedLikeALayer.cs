// kind: name that cannot be or is taken
// id: AE0016
// message: The name 'Body' is taken by another part, a layer or the model itself. Choose another.
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "body"), Dense(10)]
[Part([|"Body"|], To = "body")]
internal partial class Net;
