using System;

namespace Autoencoders;

/// <summary>A number that tells how good outputs are, as a function of sums over samples.</summary>
/// <remarks>Sums make it the same whatever the thread count, and let it be saved in the middle of an epoch.</remarks>
public abstract class Metric
{
    /// <summary>The name, as it is logged.</summary>
    public abstract string Name { get; }

    /// <summary>Whether more is better; less is by default.</summary>
    public virtual bool IsBetterHigher => false;

    /// <summary>How many numbers are summed.</summary>
    public abstract int TermCount { get; }

    /// <summary>The metric for outputs of a shape; itself where the shape does not matter.</summary>
    /// <param name="output">The shape of one output.</param>
    public virtual Metric For(Shape output) => this;

    /// <summary>The shape that targets have.</summary>
    /// <param name="output">The shape of one output.</param>
    public virtual Shape TargetShape(Shape output) => output;

    /// <summary>What one sample adds to the sums.</summary>
    /// <param name="output">The model's output for the sample.</param>
    /// <param name="target">What it should be.</param>
    /// <param name="terms">Receives <see cref="TermCount"/> numbers.</param>
    public abstract void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms);

    /// <summary>The metric of all samples so far.</summary>
    /// <param name="sums">The samples' terms, each times the sample's weight, added up.</param>
    /// <param name="weight">The sum of the samples' weights.</param>
    public abstract double Result(ReadOnlySpan<double> sums, double weight);
}
