namespace Autoencoders;

/// <summary>What LSTM, GRU and SimpleRNN have in common. They read sequences (steps, features).</summary>
public abstract class RecurrentAttribute : KernelAttribute
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

    /// <summary>
    /// While training, the share of input values set to 0, 0 ≤ share &lt; 1; the same ones at every step and for every gate
    /// (Gal and Ghahramani, 2016).
    /// </summary>
    public float Dropout { get; set; }

    /// <summary>The same for the state on its way into the recurrent kernel.</summary>
    public float RecurrentDropout { get; set; }

    /// <summary>How the recurrent kernel starts.</summary>
    public Initializer RecurrentInitializer { get; set; } = Initializer.Orthogonal;

    /// <summary>The one number of <see cref="RecurrentInitializer"/>, where it takes one.</summary>
    public float RecurrentInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the recurrent kernel.</summary>
    public float RecurrentL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the recurrent kernel.</summary>
    public float RecurrentL2 { get; set; }

    /// <summary>What is done to the recurrent kernel after each step of training.</summary>
    public Constraint RecurrentConstraint { get; set; }

    /// <summary>The largest norm that <see cref="RecurrentConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float RecurrentMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float RecurrentMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float RecurrentConstraintRate { get; set; }

    /// <summary>The axes of the recurrent kernel that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? RecurrentConstraintAxes { get; set; }

    /// <summary>λ of the penalty λ·Σ|y| over the output, divided by the batch size.</summary>
    public float ActivityL1 { get; set; }

    /// <summary>λ of the penalty λ·Σy² over the output, divided by the batch size.</summary>
    public float ActivityL2 { get; set; }
}
