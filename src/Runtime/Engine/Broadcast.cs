using System;
using System.Numerics.Tensors;

namespace Autoencoders.Engine;

/// <summary>Stretches samples of one shape to another: axes of size 1 are repeated, lacking axes are 1 in front.</summary>
internal sealed class Broadcast
{
    private readonly int _run;
    private readonly bool _fills;
    private readonly int[] _starts;

    public Broadcast(Shape from, Shape to)
    {
        // From the last axis on, as far as all axes are copied or all are repeated, values are handled as one run.
        int axis = to.Rank - 1;
        bool? fills = null;
        _run = 1;
        for (; axis >= 0; axis--)
        {
            if (to[axis] == 1)
                continue;
            bool repeats = Size(from, to, axis) == 1;
            if (fills is not null && fills != repeats)
                break;
            fills = repeats;
            _run *= to[axis];
        }

        _fills = fills == true;
        _starts = new int[to.ElementCount / _run];
        for (int start = 0; start < _starts.Length; start++)
        {
            int rest = start, step = _fills ? 1 : _run, place = 0;
            for (int at = axis; at >= 0; at--)
            {
                int size = Size(from, to, at);
                place += size == 1 ? 0 : rest % to[at] * step;
                rest /= to[at];
                step *= size;
            }

            _starts[start] = place;
        }
    }

    /// <summary>Writes the stretched sample.</summary>
    public void Expand(ReadOnlySpan<float> sample, Span<float> result)
    {
        for (int i = 0; i < _starts.Length; i++)
        {
            Span<float> run = result.Slice(i * _run, _run);
            if (_fills)
                run.Fill(sample[_starts[i]]);
            else
                sample.Slice(_starts[i], _run).CopyTo(run);
        }
    }

    /// <summary>Writes, for each value of the narrow shape, the sum over its repetitions, in their order.</summary>
    public void Reduce(ReadOnlySpan<float> stretched, Span<float> result)
    {
        result.Clear();
        for (int i = 0; i < _starts.Length; i++)
        {
            ReadOnlySpan<float> run = stretched.Slice(i * _run, _run);
            if (_fills)
            {
                result[_starts[i]] += (float)Sums.Sum(run);
                continue;
            }

            Span<float> sum = result.Slice(_starts[i], _run);
            TensorPrimitives.Add(sum, run, sum);
        }
    }

    private static int Size(Shape from, Shape to, int axis) => axis < to.Rank - from.Rank ? 1 : from[axis - (to.Rank - from.Rank)];
}
