using System;

namespace Autoencoders;

/// <summary>A metric that takes the values along the last axis together, such as the classes of a pixel: the mean over positions and samples.</summary>
public abstract class LastAxisMetric : MeanMetric
{
    // 0 where no shape was told: a sample is then one axis.
    private int _axis;

    private protected LastAxisMetric()
    {
    }

    /// <inheritdoc/>
    public override bool IsBetterHigher => true;

    /// <inheritdoc/>
    public override Metric For(Shape output)
    {
        if (_axis == output.Last)
            return this;
        var bound = (LastAxisMetric)MemberwiseClone();
        bound._axis = output.Last;
        return bound;
    }

    private protected override double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target)
    {
        int axis = _axis == 0 ? output.Length : _axis;
        int positions = Positions(output.Length, axis);
        int share = TargetLength(axis);
        Check(output.Length, target.Length, positions * share);
        double sum = 0;
        for (int at = 0; at < positions; at++)
            sum += Position(output.Slice(at * axis, axis), target.Slice(at * share, share));
        return sum / positions;
    }

    private int Positions(int length, int axis) => axis > 0 && length % axis == 0
        ? length / axis
        : throw new ArgumentException($"{Name} got an output of {length} values, which is no whole number of positions of {axis}.", nameof(length));

    // How many values the target of one position has.
    private protected virtual int TargetLength(int axis) => axis;

    private protected abstract double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target);
}
