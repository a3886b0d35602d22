namespace Autoencoders;

/// <summary>Limits that the model must keep; going over one is a compile-time error that names the costliest layers.</summary>
public sealed class BudgetAttribute : DeclarationAttribute
{
    /// <summary>The most weights that the model may have, trainable or not; 0 for no limit.</summary>
    public long MaxParameters { get; set; }

    /// <summary>The most multiply-adds that one sample may cost in the forward pass; 0 for no limit.</summary>
    public long MaxMultiplyAdds { get; set; }

    /// <summary>The most bytes that the outputs of all layers may take for one batch; 0 for no limit.</summary>
    public long MaxActivationBytes { get; set; }

    /// <summary>The batch size that <see cref="MaxActivationBytes"/> counts with; 1 by default.</summary>
    public int Batch { get; set; } = 1;
}
