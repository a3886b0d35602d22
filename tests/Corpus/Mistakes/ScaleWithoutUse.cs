// kind: arguments that exclude each other
// id: AE0207
// message: Dense 'dense': HeNormal takes no scale, so KernelInitializerScale would do nothing. Remove it or choose another initializer.
using Autoencoders;

[Model, Input(64)]
[Dense(32, KernelInitializer = Initializer.HeNormal, KernelInitializerScale = [|2|]), Dense(10)]
internal partial class Net;
