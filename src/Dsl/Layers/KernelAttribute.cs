namespace Autoencoders;

/// <summary>A layer with a kernel, or several that are treated alike, and with biases.</summary>
public abstract class KernelAttribute : BiasedAttribute
{
    private protected KernelAttribute()
    {
    }

    /// <summary>How a kernel starts.</summary>
    public Initializer KernelInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The one number of <see cref="KernelInitializer"/>, where it takes one.</summary>
    public float KernelInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over a kernel.</summary>
    public float KernelL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over a kernel (Keras' form, without ½).</summary>
    public float KernelL2 { get; set; }

    /// <summary>What is done to a kernel after each step of training.</summary>
    public Constraint KernelConstraint { get; set; }

    /// <summary>The largest norm that <see cref="KernelConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float KernelMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float KernelMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float KernelConstraintRate { get; set; }

    /// <summary>The axes of a kernel that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? KernelConstraintAxes { get; set; }
}
