namespace Autoencoders;

/// <summary>What every layer of the model takes for an argument that it has and does not state itself.</summary>
public sealed class DefaultsAttribute : DeclarationAttribute
{
    /// <summary>The activation of layers that have one.</summary>
    public Activation Activation { get; set; }

    /// <summary>Whether layers have a bias.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>How kernels start.</summary>
    public Initializer KernelInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The one number of <see cref="KernelInitializer"/>, where it takes one.</summary>
    public float KernelInitializerScale { get; set; }

    /// <summary>How biases start.</summary>
    public Initializer BiasInitializer { get; set; }

    /// <summary>The one number of <see cref="BiasInitializer"/>, where it takes one.</summary>
    public float BiasInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over each kernel.</summary>
    public float KernelL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over each kernel (Keras' form, without ½).</summary>
    public float KernelL2 { get; set; }

    /// <summary>What is done to each kernel after each step of training.</summary>
    public Constraint KernelConstraint { get; set; }

    /// <summary>The largest norm that <see cref="KernelConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float KernelMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float KernelMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float KernelConstraintRate { get; set; }

    /// <summary>The axes of each kernel that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? KernelConstraintAxes { get; set; }

    /// <summary>λ of the penalty λ·Σ|b| over each bias.</summary>
    public float BiasL1 { get; set; }

    /// <summary>λ of the penalty λ·Σb² over each bias.</summary>
    public float BiasL2 { get; set; }

    /// <summary>What is done to each bias after each step of training.</summary>
    public Constraint BiasConstraint { get; set; }

    /// <summary>The largest norm that <see cref="BiasConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float BiasMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float BiasMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float BiasConstraintRate { get; set; }

    /// <summary>The axes of each bias that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? BiasConstraintAxes { get; set; }

    /// <summary>λ of the penalty λ·Σ|y| over a layer's output, divided by the batch size.</summary>
    public float ActivityL1 { get; set; }

    /// <summary>λ of the penalty λ·Σy² over a layer's output, divided by the batch size.</summary>
    public float ActivityL2 { get; set; }
}
