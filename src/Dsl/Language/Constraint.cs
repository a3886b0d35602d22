namespace Autoencoders;

/// <summary>What is done to a weight after each step of training; the formulas are those of <c>keras.constraints</c>.</summary>
/// <remarks>
/// A norm is √Σw² over the axes of the weight that <c>KernelConstraintAxes</c> (<c>BiasConstraintAxes</c>, …) names, by default
/// the first: what enters one unit of a dense layer. For all that enters a filter of a convolution over pictures, name
/// <c>[0, 1, 2]</c>. In the formulas ε is 10⁻⁷.
/// </remarks>
public enum Constraint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Norms above the largest are shortened to it: w · min(norm, max) / (ε + norm) (Srivastava and others, 2014).</summary>
    MaxNorm,

    /// <summary>All norms become 1: w / (ε + norm).</summary>
    UnitNorm,

    /// <summary>Weights below 0 become 0.</summary>
    NonNegative,

    /// <summary>
    /// Norms are brought between the smallest and the largest, the given share of the way at each step:
    /// w · (rate · clip(norm, min, max) + (1 − rate) · norm) / (ε + norm).
    /// </summary>
    MinMaxNorm,
}
