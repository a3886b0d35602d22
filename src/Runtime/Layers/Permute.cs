using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Puts the axes into another order.</summary>
public sealed class Permute : UnaryLayer
{
    private readonly int _run;
    private readonly int[] _sources;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Permute(LayerSlot slot)
        : base(slot)
    {
        int rank = InputShape.Rank;
        var steps = new int[rank];
        for (int axis = rank - 1, step = 1; axis >= 0; step *= InputShape[axis--])
            steps[axis] = step;

        // Axes that stay at the end are copied as one run.
        int moved = rank;
        for (_run = 1; moved > 0 && Source(moved - 1) == moved - 1; moved--)
            _run *= InputShape[moved - 1];
        _sources = new int[InputShape.ElementCount / _run];
        for (int at = 0; at < _sources.Length; at++)
        {
            for (int axis = moved - 1, rest = at; axis >= 0; rest /= OutputShape[axis--])
                _sources[at] += rest % OutputShape[axis] * steps[Source(axis)];
        }
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            ReadOnlySpan<float> from = input.Row(row);
            Span<float> to = output.Row(row);
            for (int at = 0; at < _sources.Length; at++)
            {
                if (_run == 1)
                    to[at] = from[_sources[at]];
                else
                    from.Slice(_sources[at], _run).CopyTo(to[(at * _run)..]);
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
        {
            ReadOnlySpan<float> from = outputGradient.Row(row);
            Span<float> to = inputGradient.Row(row);
            for (int at = 0; at < _sources.Length; at++)
            {
                if (_run == 1)
                    to[_sources[at]] = from[at];
                else
                    from.Slice(at * _run, _run).CopyTo(to[_sources[at]..]);
            }
        }
    }

    private int Source(int axis) => (int)Node.Number("dims" + axis) - 1;
}
