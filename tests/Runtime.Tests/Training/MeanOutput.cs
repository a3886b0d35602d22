using System;
using System.Numerics.Tensors;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>The mean of what a model gives: a metric that shows which outputs it is shown.</summary>
internal sealed class MeanOutput(string name = "mean_output") : Metric
{
    public override string Name => name;

    public override int TermCount => 1;

    public override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms) => terms[0] = TensorPrimitives.Sum(output) / output.Length;

    public override double Result(ReadOnlySpan<double> sums, double weight) => sums[0] / weight;
}
