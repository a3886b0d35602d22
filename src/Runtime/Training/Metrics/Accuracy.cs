using System;

namespace Autoencoders;

/// <summary>The accuracy that fits outputs and targets, as Keras reads the word: binary for one value a position, else of classes, by number where targets lack the last axis.</summary>
/// <remarks>On its own, Keras' class <c>Accuracy</c> asks for equal numbers; that is not what the word means to <c>compile</c>, and not what this is.</remarks>
public sealed class Accuracy : MeanMetric
{
    private static readonly BinaryAccuracy Binary = new();
    private readonly Shape? _output;
    private readonly Metric _categorical = new CategoricalAccuracy();
    private readonly Metric _sparse = new SparseCategoricalAccuracy();

    /// <summary>Makes the metric.</summary>
    public Accuracy()
    {
    }

    private Accuracy(Shape output)
    {
        _output = output;
        _categorical = _categorical.For(output);
        _sparse = _sparse.For(output);
    }

    /// <inheritdoc/>
    public override string Name => "accuracy";

    /// <inheritdoc/>
    public override bool IsBetterHigher => true;

    /// <inheritdoc/>
    public override Metric For(Shape output) => _output == output ? this : new Accuracy(output);

    /// <summary>Whether a target has as many values as the output, or one, the number of a class, at each position.</summary>
    /// <param name="output">The shape of one output.</param>
    /// <param name="target">The shape of one target.</param>
    public override bool Takes(Shape output, Shape target) => target.ElementCount == output.ElementCount || target.ElementCount == ClassNumbers.TargetShape(output).ElementCount;

    private protected override double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target)
    {
        int axis = _output?.Last ?? output.Length;
        Metric metric = axis == 1 ? Binary : target.Length == output.Length ? _categorical : _sparse;
        double share = 0;
        metric.Sample(output, target, new Span<double>(ref share));
        return share;
    }
}
