namespace Autoencoders.Models;

/// <summary>What is done to a weight after each step of training.</summary>
/// <param name="Kind">Which formula; never <see cref="Constraint.None"/>.</param>
/// <param name="MinNorm">The smallest norm that is left.</param>
/// <param name="MaxNorm">The largest norm that is left.</param>
/// <param name="Rate">The share of the way that is gone at each step.</param>
/// <param name="Axes">The axes of the weight that make up one norm, in order; none where no norm is taken.</param>
public sealed record WeightConstraint(Constraint Kind, float MinNorm, float MaxNorm, float Rate, EquatableArray<int> Axes);
