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

    /// <summary>λ of the penalty λ·Σ|b| over each bias.</summary>
    public float BiasL1 { get; set; }

    /// <summary>λ of the penalty λ·Σb² over each bias.</summary>
    public float BiasL2 { get; set; }

    /// <summary>λ of the penalty λ·Σ|y| over a layer's output, divided by the batch size.</summary>
    public float ActivityL1 { get; set; }

    /// <summary>λ of the penalty λ·Σy² over a layer's output, divided by the batch size.</summary>
    public float ActivityL2 { get; set; }
}
