namespace Autoencoders;

/// <summary>How a weight starts; the names and formulas are those of <c>keras.initializers</c>.</summary>
/// <remarks>Some take one number, given beside them as <c>KernelInitializerScale</c> or <c>BiasInitializerScale</c>.</remarks>
public enum Initializer
{
    /// <summary>All 0.</summary>
    Zeros = 0,

    /// <summary>All 1.</summary>
    Ones,

    /// <summary>All the same number: the scale, 0 by default.</summary>
    Constant,

    /// <summary>The identity matrix times the scale (1 by default); for matrices only.</summary>
    Identity,

    /// <summary>Normal with mean 0 and the scale as standard deviation (0.05 by default).</summary>
    RandomNormal,

    /// <summary>Uniform between −scale and +scale (0.05 by default).</summary>
    RandomUniform,

    /// <summary>Normal with the scale as standard deviation (0.05 by default), redrawn beyond two standard deviations.</summary>
    TruncatedNormal,

    /// <summary>The orthogonal factor of a random normal matrix, times the scale (1 by default).</summary>
    Orthogonal,

    /// <summary>Truncated normal with variance scale / fan-in (scale 1 by default).</summary>
    VarianceScaling,

    /// <summary>Uniform between ±√(6 / (fan-in + fan-out)) (Glorot and Bengio, 2010).</summary>
    GlorotUniform,

    /// <summary>Truncated normal with variance 2 / (fan-in + fan-out).</summary>
    GlorotNormal,

    /// <summary>Uniform between ±√(6 / fan-in) (He et al., 2015).</summary>
    HeUniform,

    /// <summary>Truncated normal with variance 2 / fan-in.</summary>
    HeNormal,

    /// <summary>Uniform between ±√(3 / fan-in) (LeCun et al., 1998).</summary>
    LecunUniform,

    /// <summary>Truncated normal with variance 1 / fan-in.</summary>
    LecunNormal,
}
