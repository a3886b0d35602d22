using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;

namespace Autoencoders.Training;

/// <summary>Brings the norms of a weight over some of its axes to what its constraint allows: w ← w · allowed(norm) / (ε + norm).</summary>
/// <remarks>
/// The last axes of a kind — all within a norm, or none — lie side by side: either one norm sums over a whole run of them, or
/// each of their numbers belongs to a norm of its own, and so many norms are taken at once. The axes before them are walked
/// through by offsets: over those of one norm for each of the others. A norm sums in the order of its numbers, by itself.
/// </remarks>
internal sealed class NormBound : WeightBound
{
    // How many norms are taken at once where they lie side by side.
    private const int LaneLength = 256;

    // Keras' epsilon.
    private const float Epsilon = 1e-7f;
    private readonly WeightConstraint _constraint;
    private readonly int _run;
    private readonly bool _sumsRun;
    private readonly int[] _within;
    private readonly int[] _apart;
    private readonly int _lanes;
    private readonly int _unitsPerTask;

    public NormBound(AlignedBuffer parameters, Weight weight)
        : base(parameters, weight)
    {
        _constraint = weight.Spec.Settings.Constraint!;
        int split = weight.Shape.Rank - 1;
        _sumsRun = IsWithin(split);
        while (split > 0 && IsWithin(split - 1) == _sumsRun)
            split--;
        _run = 1;
        for (int axis = split; axis < weight.Shape.Rank; axis++)
            _run *= weight.Shape[axis];
        _within = AxisOffsets.Of(weight.Shape, axis => axis < split && IsWithin(axis));
        _apart = AxisOffsets.Of(weight.Shape, axis => axis < split && !IsWithin(axis));
        _lanes = _sumsRun ? 1 : (_run + LaneLength - 1) / LaneLength;
        int unitLength = _within.Length * (_sumsRun ? _run : Math.Min(_run, LaneLength));
        _unitsPerTask = Math.Max(1, TaskLength / unitLength);
    }

    public override int Tasks => (_apart.Length * _lanes + _unitsPerTask - 1) / _unitsPerTask;

    public override void Run(int task)
    {
        int end = Math.Min((task + 1) * _unitsPerTask, _apart.Length * _lanes);
        for (int unit = task * _unitsPerTask; unit < end; unit++)
        {
            if (_sumsRun)
                BoundRuns(_apart[unit]);
            else
                BoundLanes(_apart[unit / _lanes] + unit % _lanes * LaneLength, Math.Min(LaneLength, _run - unit % _lanes * LaneLength));
        }
    }

    private void BoundRuns(int start)
    {
        float square = 0;
        foreach (int offset in _within)
            square += TensorPrimitives.SumOfSquares(Values(start + offset, _run));
        float scale = Scale(square);
        foreach (int offset in _within)
        {
            Span<float> values = Values(start + offset, _run);
            TensorPrimitives.Multiply(values, scale, values);
        }
    }

    private void BoundLanes(int start, int lanes)
    {
        Span<float> scales = stackalloc float[LaneLength];
        scales = scales[..lanes];
        scales.Clear();
        foreach (int offset in _within)
        {
            ReadOnlySpan<float> values = Values(start + offset, lanes);
            TensorPrimitives.MultiplyAdd(values, values, scales, scales);
        }

        foreach (ref float scale in scales)
            scale = Scale(scale);
        foreach (int offset in _within)
        {
            Span<float> values = Values(start + offset, lanes);
            TensorPrimitives.Multiply(values, scales, values);
        }
    }

    private float Scale(float square)
    {
        float norm = MathF.Sqrt(square);
        float allowed = _constraint.Kind switch
        {
            Constraint.MaxNorm => MathF.Min(norm, _constraint.MaxNorm),
            Constraint.UnitNorm => 1,
            _ => _constraint.Rate * Math.Clamp(norm, _constraint.MinNorm, _constraint.MaxNorm) + (1 - _constraint.Rate) * norm,
        };
        return allowed / (Epsilon + norm);
    }

    private bool IsWithin(int axis)
    {
        foreach (int named in _constraint.Axes)
        {
            if (named == axis)
                return true;
        }

        return false;
    }
}
