namespace Autoencoders;

/// <summary>A layer that may have biases.</summary>
public abstract class BiasedAttribute : LayerAttribute
{
    private protected BiasedAttribute()
    {
    }

    /// <summary>Whether biases are added.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>How a bias starts.</summary>
    public Initializer BiasInitializer { get; set; }

    /// <summary>The one number of <see cref="BiasInitializer"/>, where it takes one.</summary>
    public float BiasInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|b| over a bias.</summary>
    public float BiasL1 { get; set; }

    /// <summary>λ of the penalty λ·Σb² over a bias.</summary>
    public float BiasL2 { get; set; }

    /// <summary>What is done to a bias after each step of training.</summary>
    public Constraint BiasConstraint { get; set; }

    /// <summary>The largest norm that <see cref="BiasConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float BiasMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float BiasMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float BiasConstraintRate { get; set; }

    /// <summary>The axes of a bias that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? BiasConstraintAxes { get; set; }
}
