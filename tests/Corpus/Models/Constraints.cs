using Autoencoders;

/// <summary>Weights that are kept within bounds.</summary>
[Model, Input(64)]
[Dense(32, Activation.Relu, KernelConstraint = Constraint.MaxNorm, KernelMaxNorm = 3), Dense(32, KernelConstraint = Constraint.UnitNorm, BiasConstraint = Constraint.NonNegative)]
[Dense(10, KernelConstraint = Constraint.MinMaxNorm, KernelMinNorm = 0.5f, KernelMaxNorm = 1.5f, KernelConstraintRate = 0.5f)]
public partial class Constraints;
