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

    /// <summary>Whether targets of a shape can be measured: those with as many values as <see cref="TargetShape"/>, unless a metric takes several kinds.</summary>
    /// <param name="output">The shape of one output.</param>
    /// <param name="target">The shape of one target.</param>
    public virtual bool Takes(Shape output, Shape target) => TargetShape(output).ElementCount == target.ElementCount;

    /// <summary>The metric of a name as Keras takes it: <c>mean_squared_error</c>, <c>MeanSquaredError</c> or <c>mse</c>; case does not matter.</summary>
    /// <param name="name">The name, or one of Keras' short forms.</param>
    /// <returns>The metric with its defaults, which is logged by the name as it is written here.</returns>
    /// <exception cref="ArgumentException">No metric has the name; the message lists those that there are.</exception>
    public static Metric Parse(string name) => MetricNames.Parse(name);

    /// <summary>What one sample adds to the sums.</summary>
    /// <param name="output">The model's output for the sample, after its activation.</param>
    /// <param name="target">What it should be, of <see cref="TargetShape"/>.</param>
    /// <param name="terms">Receives <see cref="TermCount"/> numbers, whatever it held.</param>
    /// <exception cref="ArgumentException">Lengths do not fit each other or the metric's shape.</exception>
    public abstract void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms);

    /// <summary>The metric of all samples so far; 0 where no sample had any weight, as in Keras.</summary>
    /// <param name="sums">The samples' terms, each times the sample's weight, added up.</param>
    /// <param name="weight">The sum of the samples' weights.</param>
    public abstract double Result(ReadOnlySpan<double> sums, double weight);

    private protected void Check(int output, int target, int expectedTarget)
    {
        if (target != expectedTarget)
            throw new ArgumentException($"{Name} got a target of {target} values for an output of {output}{(expectedTarget == output ? "." : $"; {expectedTarget} {(expectedTarget == 1 ? "is" : "are")} needed.")}", nameof(target));
    }
}
