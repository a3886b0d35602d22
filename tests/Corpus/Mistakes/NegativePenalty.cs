// kind: number outside its range
// id: AE0202
// message: Dense 'dense' needs at least 0 for KernelL2; got -0.0001.
using Autoencoders;

[Model, Input(64)]
[Dense(32, KernelL2 = [|-1e-4f|]), Dense(10)]
internal partial class Net;
