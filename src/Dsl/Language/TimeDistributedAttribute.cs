namespace Autoencoders;

/// <summary>
/// Applies a block, or a whole model, to every step of a sequence, always with the same weights: (steps, …) → (steps, …). Keras'
/// <c>TimeDistributed</c>. For a single layer write <c>TimeDistributed = true</c> on it.
/// </summary>
/// <typeparam name="T">A class marked <c>[Block]</c> or <c>[Model]</c> that takes one step.</typeparam>
public sealed class TimeDistributedAttribute<T> : DeclarationAttribute
    where T : class
{
    /// <summary>The name of what is taken in; <c>time_distributed</c>, <c>time_distributed_1</c>, … by default.</summary>
    public string? Name { get; set; }

    /// <summary>The name of an earlier layer (or input) that is read; the line before by default.</summary>
    public string? From { get; set; }

    /// <summary>Whether an optimizer changes the weights; false freezes every layer of it.</summary>
    public bool Trainable { get; set; } = true;
}
