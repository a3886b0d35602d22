using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Keeps gradients within bounds: every number, the norm of every weight's gradient, or that of all together.</summary>
/// <remarks>Norms are summed in double, by blocks and the blocks in order, so that threads do not show.</remarks>
internal sealed class GradientClip
{
    private readonly Optimizer _optimizer;
    private readonly IReadOnlyList<UpdateBlock> _blocks;
    private readonly double[] _squares;
    private readonly float[] _scales;

    public GradientClip(Optimizer optimizer, IReadOnlyList<UpdateBlock> blocks)
    {
        _optimizer = optimizer;
        _blocks = blocks;
        _squares = NeedsNorms ? new double[blocks.Count] : [];
        _scales = NeedsNorms ? new float[blocks.Count == 0 ? 0 : blocks.Max(static block => block.Weight) + 1] : [];
    }

    /// <summary>Whether gradients can be clipped only when all of them are known.</summary>
    public bool NeedsNorms => _optimizer.ClipNorm is not null || _optimizer.GlobalClipNorm is not null;

    /// <summary>Takes note of a block's gradient.</summary>
    public void Measure(int block, ReadOnlySpan<float> gradients)
    {
        if (NeedsNorms)
            _squares[block] = Sums.Dot(gradients, gradients);
    }

    /// <summary>Makes scales of the norms, when every block was measured.</summary>
    public void Combine()
    {
        if (_optimizer.GlobalClipNorm is { } limit)
        {
            double sum = 0;
            foreach (double square in _squares)
                sum += square;
            Array.Fill(_scales, Scale(sum, limit));
            return;
        }

        double norm = _optimizer.ClipNorm.GetValueOrDefault();
        for (int from = 0, to; from < _blocks.Count; from = to)
        {
            double sum = 0;
            for (to = from; to < _blocks.Count && _blocks[to].Weight == _blocks[from].Weight; to++)
                sum += _squares[to];
            _scales[_blocks[from].Weight] = Scale(sum, norm);
        }
    }

    /// <summary>Clips a block's gradient in place.</summary>
    public void Apply(int block, Span<float> gradients)
    {
        if (_optimizer.ClipValue is { } limit)
            TensorPrimitives.Clamp(gradients, (float)-limit, (float)limit, gradients);
        else if (NeedsNorms && _scales[_blocks[block].Weight] is var scale && scale != 1)
            TensorPrimitives.Multiply(gradients, scale, gradients);
    }

    // An infinite norm gives NaN, as in Keras: no step is made of it quietly.
    private static float Scale(double square, double limit)
    {
        double norm = Math.Sqrt(square);
        return double.IsFinite(norm) ? (float)(limit / Math.Max(norm, limit)) : float.NaN;
    }
}
