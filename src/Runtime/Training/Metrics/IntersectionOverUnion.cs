using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>The mean, over classes that occur, of the positions given as a class and being it, over those that are either.</summary>
/// <remarks>Positions whose target is no class are left out, as in Keras. Keras' <c>sparse_y_pred</c> is false here: the greatest output of a position is its class.</remarks>
public abstract class IntersectionOverUnion : ShapedMetric
{
    private const double Epsilon = 1e-7;
    private readonly int[]? _classes;

    private protected IntersectionOverUnion(IEnumerable<int>? classes, int? ignoreClass, bool takesNumbers)
    {
        _classes = classes?.ToArray();
        if (_classes is { Length: 0 } || _classes?.Min() < 0)
            throw new ArgumentException("The classes are one or more numbers from 0 up.", nameof(classes));
        IgnoreClass = ignoreClass;
        TakesNumbers = takesNumbers;
    }

    /// <summary>A number that marks positions that do not count.</summary>
    public int? IgnoreClass { get; }

    /// <summary>Whether targets are the numbers of classes rather than as long as outputs.</summary>
    public bool TakesNumbers { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The output lacks one of the classes.</exception>
    public override Metric For(Shape output) => _classes?.Max() >= ClassesOf(output)
        ? throw new ArgumentException($"{Name} counts class {_classes.Max()}; outputs of {output} have the classes 0…{ClassesOf(output) - 1}.", nameof(output))
        : base.For(output);

    /// <inheritdoc/>
    public override Shape TargetShape(Shape output) => TakesNumbers ? ClassNumbers.TargetShape(output) : output;

    /// <inheritdoc/>
    public sealed override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms)
    {
        CheckLengths(output.Length, target.Length);
        terms[..TermCount].Clear();
        int classes = ClassesOf(Output), axis = AxisOf(Output), share = TakesNumbers ? 1 : axis;
        for (int at = 0; at < output.Length / axis; at++)
        {
            float right = share == 1 ? MathF.Truncate(target[at]) : TensorPrimitives.IndexOfMax(target.Slice(at * share, share));
            if (right == IgnoreClass || !(right >= 0 && right < classes))
                continue;
            int given = Given(output.Slice(at * axis, axis));
            terms[3 * given]++;
            terms[3 * (int)right + 1]++;
            if (given == (int)right)
                terms[3 * given + 2]++;
        }
    }

    /// <inheritdoc/>
    public sealed override double Result(ReadOnlySpan<double> sums, double weight)
    {
        double shares = 0;
        int present = 0;
        for (int at = 0; at < sums.Length / 3; at++)
        {
            double both = sums[3 * at + 2], either = sums[3 * at] + sums[3 * at + 1] - both;
            if (either > 1e-9 && (_classes is null || Array.IndexOf(_classes, at) >= 0))
            {
                shares += both / (either + Epsilon);
                present++;
            }
        }

        return shares / (present + Epsilon);
    }

    private protected virtual int ClassesOf(Shape output) => output.Last;

    private protected virtual int AxisOf(Shape output) => output.Last;

    private protected virtual int Given(ReadOnlySpan<float> output) => TensorPrimitives.IndexOfMax(output);

    private protected sealed override int TermsOf(Shape output) => 3 * ClassesOf(output);
}
