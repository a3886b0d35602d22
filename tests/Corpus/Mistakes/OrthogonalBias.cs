// kind: choice that does not suit
// id: AE0205
// message: Dense 'dense': Orthogonal starts weights of at least two axes; bias is (32).
using Autoencoders;

[Model, Input(64)]
[Dense(32, BiasInitializer = [|Initializer.Orthogonal|]), Dense(10)]
internal partial class Net;
