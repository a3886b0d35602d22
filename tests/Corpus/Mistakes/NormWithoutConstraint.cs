// kind: arguments that exclude each other
// id: AE0207
// message: Dense 'dense': No constraint is given, so KernelMaxNorm would do nothing. Remove it or choose another KernelConstraint.
using Autoencoders;

[Model, Input(64)]
[Dense(32, KernelMaxNorm = [|2|]), Dense(10)]
internal partial class Net;
