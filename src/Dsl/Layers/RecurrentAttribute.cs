namespace Autoencoders;

/// <summary>What LSTM, GRU and SimpleRNN have in common. They read sequences (steps, features).</summary>
public abstract class RecurrentAttribute : LayerAttribute
{
    private protected RecurrentAttribute(int units, Activation activation)
    {
        Units = units;
        Activation = activation;
    }

    /// <summary>The size of the state, and of the last axis that comes out (twice as much where two directions are concatenated).</summary>
    public int Units { get; }

    /// <summary>The function that makes the state: tanh by default.</summary>
    public Activation Activation { get; }

    /// <summary>Whether the state after every step comes out, (steps, units), instead of the last one, (units).</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the last step is read first; a returned sequence is then in that order, too.</summary>
    public bool GoBackwards { get; set; }

    /// <summary>
    /// Whether a second set of weights reads the sequence from its other end, as Keras' <c>Bidirectional</c> does. The
    /// weights are called forward_kernel, …, backward_bias; a returned sequence holds both states of the same step.
    /// </summary>
    public bool Bidirectional { get; set; }

    /// <summary>How the two directions are joined.</summary>
    public MergeMode MergeMode { get; set; }

    /// <summary>
    /// The name of an earlier layer (or input) whose vector (units) is the state before the first step; zeros by default. With
    /// <see cref="Bidirectional"/> it has 2 · units values, those of the forward direction first.
    /// </summary>
    public string? InitialState { get; set; }

    /// <summary>Whether biases are added.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>
    /// While training, the share of input values set to 0, 0 ≤ share &lt; 1; the same ones at every step and for every gate
    /// (Gal and Ghahramani, 2016).
    /// </summary>
    public float Dropout { get; set; }

    /// <summary>The same for the state on its way into the recurrent kernel.</summary>
    public float RecurrentDropout { get; set; }

    /// <summary>How the kernel starts.</summary>
    public Initializer KernelInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The one number of <see cref="KernelInitializer"/>, where it takes one.</summary>
    public float KernelInitializerScale { get; set; }

    /// <summary>How the recurrent kernel starts.</summary>
    public Initializer RecurrentInitializer { get; set; } = Initializer.Orthogonal;

    /// <summary>The one number of <see cref="RecurrentInitializer"/>, where it takes one.</summary>
    public float RecurrentInitializerScale { get; set; }

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer { get; set; }

    /// <summary>The one number of <see cref="BiasInitializer"/>, where it takes one.</summary>
    public float BiasInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the kernel.</summary>
    public float KernelL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the kernel (Keras' form, without ½).</summary>
    public float KernelL2 { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the recurrent kernel.</summary>
    public float RecurrentL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the recurrent kernel.</summary>
    public float RecurrentL2 { get; set; }

    /// <summary>λ of the penalty λ·Σ|b| over the bias.</summary>
    public float BiasL1 { get; set; }

    /// <summary>λ of the penalty λ·Σb² over the bias.</summary>
    public float BiasL2 { get; set; }

    /// <summary>λ of the penalty λ·Σ|y| over the output, divided by the batch size.</summary>
    public float ActivityL1 { get; set; }

    /// <summary>λ of the penalty λ·Σy² over the output, divided by the batch size.</summary>
    public float ActivityL2 { get; set; }
}
