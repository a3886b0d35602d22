using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders;

/// <summary>The samples of one step of a training, as a stream of data delivers them.</summary>
public sealed class Batch
{
    /// <summary>Samples that are to be given back.</summary>
    /// <param name="samples">One or more; input and target.</param>
    public Batch(Samples samples)
        : this(samples, samples)
    {
    }

    /// <summary>Samples and what a model should make of them.</summary>
    /// <param name="inputs">One or more.</param>
    /// <param name="targets">As many.</param>
    /// <param name="weights">What each sample's loss is multiplied by; 1 by default.</param>
    public Batch(Samples inputs, Samples targets, IReadOnlyList<float>? weights = null)
        : this([inputs], [targets], weights)
    {
    }

    /// <summary>Samples for each input and each output of a model, in its order.</summary>
    /// <param name="inputs">Of one count, at least 1.</param>
    /// <param name="targets">Of the same count; what stands among the inputs, too, is not copied twice.</param>
    /// <param name="weights">What each sample's loss is multiplied by; 1 by default.</param>
    /// <exception cref="ArgumentException">Counts differ, there is nothing, or a weight is negative or not finite.</exception>
    public Batch(IReadOnlyList<Samples> inputs, IReadOnlyList<Samples> targets, IReadOnlyList<float>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (inputs.Count == 0 || targets.Count == 0)
            throw new ArgumentException("A batch has at least one input and one target.", nameof(inputs));
        foreach (Samples samples in inputs.Concat(targets))
            ArgumentNullException.ThrowIfNull(samples, nameof(inputs));
        Count = inputs[0].Count;
        if (Count == 0)
            throw new ArgumentException("A batch has at least one sample.", nameof(inputs));
        if (inputs.Concat(targets).FirstOrDefault(samples => samples.Count != Count) is { } other)
            throw new ArgumentException($"A batch has as many samples everywhere; here are {Count} and {other.Count}.", nameof(inputs));
        if (weights is not null && weights.Count != Count)
            throw new ArgumentException($"There are {weights.Count} weights for {Count} samples.", nameof(weights));
        if (weights?.FirstOrDefault(static weight => !(weight >= 0 && float.IsFinite(weight))) is { } odd and not 0)
            throw new ArgumentException(FormattableString.Invariant($"A batch has the weight {odd}; a weight is a finite number, at least 0."), nameof(weights));
        Inputs = inputs;
        Targets = targets;
        Weights = weights;
    }

    /// <summary>How many samples there are.</summary>
    public int Count { get; }

    /// <summary>Samples for each input.</summary>
    public IReadOnlyList<Samples> Inputs { get; }

    /// <summary>What the model should give, for each output.</summary>
    public IReadOnlyList<Samples> Targets { get; }

    /// <summary>What each sample's loss is multiplied by; null where every sample counts as one.</summary>
    public IReadOnlyList<float>? Weights { get; }
}
