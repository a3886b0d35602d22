using System;
using System.Collections.Generic;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>A run of one weight that is updated at once.</summary>
/// <param name="Weight">Which weight it is of.</param>
/// <param name="Start">Where it begins within the weight.</param>
/// <param name="Offset">Where it begins in the memory of parameters.</param>
/// <param name="StateOffset">Where it begins in the memory of the optimizer's state.</param>
/// <param name="Length">How many numbers it has.</param>
internal readonly record struct UpdateBlock(int Weight, int Start, long Offset, long StateOffset, int Length)
{
    private const int LargestLength = 8192;

    // The state of each weight begins on a cache line.
    private const int LineFloats = 16;

    /// <summary>Cuts weights into blocks, which do not depend on the number of threads; so neither do sums over them.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="stateLength">How many numbers one slot of their state has.</param>
    public static UpdateBlock[] Of(IReadOnlyList<UpdatedWeight> weights, out long stateLength)
    {
        var blocks = new List<UpdateBlock>();
        stateLength = 0;
        for (int at = 0; at < weights.Count; at++)
        {
            UpdatedWeight weight = weights[at];
            for (int start = 0; start < weight.Length; start += LargestLength)
                blocks.Add(new UpdateBlock(at, start, weight.Offset + start, stateLength + start, Math.Min(LargestLength, weight.Length - start)));
            stateLength += (weight.Length + LineFloats - 1L) / LineFloats * LineFloats;
        }

        return [.. blocks];
    }

    /// <summary>The block's part of a slot.</summary>
    public Span<float> In(AlignedBuffer state) => state.Span(StateOffset, Length);
}
