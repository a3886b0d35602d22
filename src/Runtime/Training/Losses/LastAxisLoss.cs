using System;

namespace Autoencoders;

/// <summary>A loss that takes the values along the last axis together, such as the classes of a pixel; its value is the mean over the positions of the other axes.</summary>
public abstract class LastAxisLoss : Loss
{
    // 0 where no shape was told: a sample is then one axis.
    private int _axis;

    private protected LastAxisLoss()
    {
    }

    /// <inheritdoc/>
    public override Loss For(Shape output)
    {
        if (_axis == output.Last)
            return this;
        var bound = (LastAxisLoss)MemberwiseClone();
        bound._axis = output.Last;
        return bound;
    }

    /// <inheritdoc/>
    public override double Sample(
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> target,
        Span<float> gradient,
        float gradientScale,
        bool fromLogits)
    {
        int axis = _axis == 0 ? output.Length : _axis;
        if (axis == 0 || output.Length % axis != 0)
            throw new ArgumentException($"{Name} got an output of {output.Length} values, which is no whole number of positions of {axis}.", nameof(output));
        int positions = output.Length / axis;
        int share = TargetLength(axis);
        Check(output.Length, target.Length, positions * share, gradient.Length);
        if (!HasLogits)
            RefuseLogits(fromLogits);
        int counted = Counted(target, positions);
        double scale = (double)gradientScale / Math.Max(1, counted);
        double sum = 0;
        for (int at = 0; at < positions; at++)
        {
            Span<float> slopes = gradient.Length == 0 ? gradient : gradient.Slice(at * axis, axis);
            sum += Position(output.Slice(at * axis, axis), target.Slice(at * share, share), slopes, scale, fromLogits);
        }

        return sum / Math.Max(1, counted);
    }

    private protected virtual bool HasLogits => false;

    // How many values the target of one position has.
    private protected virtual int TargetLength(int axis) => axis;

    // Over how many positions the mean is taken.
    private protected virtual int Counted(ReadOnlySpan<float> target, int positions) => positions;

    private protected abstract double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale, bool fromLogits);
}
