using System;

namespace Autoencoders.Training;

/// <summary>Where the steps of a training come from.</summary>
internal abstract class StepSource : IDisposable
{
    /// <summary>What the steps' rows are positions in.</summary>
    public abstract SampleSet Samples { get; }

    /// <summary>How many samples a step has at most.</summary>
    public abstract int BatchSize { get; }

    /// <summary>How many steps an epoch has; null where that shows at its end.</summary>
    public abstract int? StepsPerEpoch { get; }

    /// <summary>How many samples an epoch has; null where that shows at its end.</summary>
    public abstract int? SampleCount { get; }

    /// <summary>What a sample is called in a message, by its position in <see cref="Samples"/>.</summary>
    public abstract string NameOf(int row);

    /// <summary>Goes to a step of an epoch.</summary>
    /// <param name="epoch">The epoch's number, from 1.</param>
    /// <param name="step">How many of its steps are done already.</param>
    public abstract void Begin(int epoch, int step);

    /// <summary>The samples of the next step; none at the end of the data.</summary>
    public abstract ReadOnlySpan<int> Next();

    public virtual void Dispose()
    {
    }
}
