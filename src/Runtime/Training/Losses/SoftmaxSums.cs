using System;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>What a softmax of logits is made of, kept so that neither a probability next to 1 nor its logarithm loses digits.</summary>
/// <param name="Largest">Where the largest logit is; the first one where several are.</param>
/// <param name="Peak">The largest logit.</param>
/// <param name="Rest">Σ e^(z − peak) over all logits but the largest.</param>
internal readonly record struct SoftmaxSums(int Largest, float Peak, double Rest)
{
    private const int BlockLength = 512;

    /// <summary>Σ e^(z − peak) over all logits.</summary>
    public double Sum => 1 + Rest;

    /// <summary>ln Σ e^(z − peak).</summary>
    public double LogSum => SmallLogs.OnePlus(Rest);

    /// <summary>Goes over the logits once.</summary>
    [SkipLocalsInit]
    public static SoftmaxSums Of(ReadOnlySpan<float> logits)
    {
        int largest = TensorPrimitives.IndexOfMax(logits); // NaN counts as largest
        float peak = logits[largest];
        Span<float> block = stackalloc float[BlockLength];
        double rest = 0;
        for (int i = 0; i < logits.Length; i += BlockLength)
        {
            int count = Math.Min(BlockLength, logits.Length - i);
            Elementwise.Map(new ShiftedExp(peak), logits.Slice(i, count), block[..count]);
            if (largest >= i && largest < i + count)
                block[largest - i] -= 1; // 0, or NaN as the logit is
            rest += Sums.Sum(block[..count]);
        }

        return new SoftmaxSums(largest, peak, rest);
    }

    private readonly struct ShiftedExp(float shift) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.Exp(x - T.All(shift));
    }
}
