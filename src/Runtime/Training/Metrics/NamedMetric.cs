using System;

namespace Autoencoders;

/// <summary>A metric under another name.</summary>
internal sealed class NamedMetric(Metric metric, string name) : Metric
{
    public override string Name => name;

    public override bool IsBetterHigher => metric.IsBetterHigher;

    public override int TermCount => metric.TermCount;

    public override Metric For(Shape output) => new NamedMetric(metric.For(output), name);

    public override Shape TargetShape(Shape output) => metric.TargetShape(output);

    public override bool Takes(Shape output, Shape target) => metric.Takes(output, target);

    public override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms) => metric.Sample(output, target, terms);

    public override double Result(ReadOnlySpan<double> sums, double weight) => metric.Result(sums, weight);
}
