// kind: number outside its range
// id: AE0202
// message: Dense 'dense' needs a KernelMinNorm of at most KernelMaxNorm; got 2 and 1.
using Autoencoders;

[Model, Input(64)]
[Dense(32, KernelConstraint = Constraint.MinMaxNorm, KernelMinNorm = [|2|], KernelMaxNorm = 1), Dense(10)]
internal partial class Net;
