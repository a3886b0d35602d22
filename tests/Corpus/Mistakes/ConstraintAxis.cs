// kind: number outside its range
// id: AE0202
// message: Dense 'dense' has no axis 2 in its kernel (64, 32). A weight's axes are 0 to 1, or −1 for the last.
using Autoencoders;

[Model, Input(64)]
[Dense(32, KernelConstraint = Constraint.UnitNorm, KernelConstraintAxes = [|new[] { 2 }|]), Dense(10)]
internal partial class Net;
