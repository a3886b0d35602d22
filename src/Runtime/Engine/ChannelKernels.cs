using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Autoencoders.Engine;

/// <summary>The loops of normalisation over one sample, tile by tile; see <see cref="ChannelTile"/>.</summary>
/// <remarks>Where a value lies in its sample says how it is rounded, so how a batch is sliced never shows.</remarks>
internal static unsafe class ChannelKernels
{
    private static int Lanes => Vector<float>.Count;

    /// <summary>sums = Σ x, place by place.</summary>
    public static void Sum(ReadOnlySpan<float> sample, float* sums, int tile)
    {
        new Span<float>(sums, tile).Clear();
        fixed (float* x = sample)
        {
            for (int start = 0; start < sample.Length; start += tile)
            {
                int count = Math.Min(tile, sample.Length - start), i = 0;
                float* from = x + start;
                for (; i <= count - Lanes; i += Lanes)
                    (Vector.Load(sums + i) + Vector.Load(from + i)).Store(sums + i);
                for (; i < count; i++)
                    sums[i] += from[i];
            }
        }
    }

    /// <summary>deviations = Σ (x − mean) and squares = Σ (x − mean)², place by place.</summary>
    public static void Deviations(ReadOnlySpan<float> sample, float* mean, float* deviations, float* squares, int tile)
    {
        new Span<float>(deviations, tile).Clear();
        new Span<float>(squares, tile).Clear();
        fixed (float* x = sample)
        {
            for (int start = 0; start < sample.Length; start += tile)
            {
                int count = Math.Min(tile, sample.Length - start), i = 0;
                float* from = x + start;
                for (; i <= count - Lanes; i += Lanes)
                {
                    Vector<float> deviation = Vector.Load(from + i) - Vector.Load(mean + i);
                    (Vector.Load(deviations + i) + deviation).Store(deviations + i);
                    Vector.MultiplyAddEstimate(deviation, deviation, Vector.Load(squares + i)).Store(squares + i);
                }

                for (; i < count; i++)
                {
                    float deviation = from[i] - mean[i];
                    deviations[i] += deviation;
                    squares[i] += deviation * deviation;
                }
            }
        }
    }

    /// <summary>y = (x − mean) · factor + offset.</summary>
    public static void Normalize(ReadOnlySpan<float> sample, float* mean, float* factor, float* offset, Span<float> result, int tile)
    {
        fixed (float* x = sample, y = result)
        {
            for (int start = 0; start < sample.Length; start += tile)
            {
                int count = Math.Min(tile, sample.Length - start), i = 0;
                float* from = x + start;
                float* to = y + start;
                for (; i <= count - Lanes; i += Lanes)
                    Vector.MultiplyAddEstimate(Vector.Load(from + i) - Vector.Load(mean + i), Vector.Load(factor + i), Vector.Load(offset + i)).Store(to + i);
                for (; i < count; i++)
                    to[i] = ((from[i] - mean[i]) * factor[i]) + offset[i];
            }
        }
    }

    /// <summary>sums = Σ dy and products = Σ dy · (x − mean), place by place.</summary>
    public static void GradientSums(ReadOnlySpan<float> sample, ReadOnlySpan<float> gradient, float* mean, float* sums, float* products, int tile)
    {
        new Span<float>(sums, tile).Clear();
        new Span<float>(products, tile).Clear();
        fixed (float* x = sample, dy = gradient)
        {
            for (int start = 0; start < sample.Length; start += tile)
            {
                int count = Math.Min(tile, sample.Length - start), i = 0;
                float* from = x + start;
                float* slope = dy + start;
                for (; i <= count - Lanes; i += Lanes)
                {
                    Vector<float> g = Vector.Load(slope + i);
                    (Vector.Load(sums + i) + g).Store(sums + i);
                    Vector.MultiplyAddEstimate(g, Vector.Load(from + i) - Vector.Load(mean + i), Vector.Load(products + i)).Store(products + i);
                }

                for (; i < count; i++)
                {
                    sums[i] += slope[i];
                    products[i] += slope[i] * (from[i] - mean[i]);
                }
            }
        }
    }

    /// <summary>dx = dy · factor − offset − (x − mean) · slope.</summary>
    public static void Gradient(
        ReadOnlySpan<float> sample, ReadOnlySpan<float> gradient, float* mean, float* factor, float* offset, float* slope, Span<float> result, int tile)
    {
        fixed (float* x = sample, dy = gradient, dx = result)
        {
            for (int start = 0; start < sample.Length; start += tile)
            {
                int count = Math.Min(tile, sample.Length - start), i = 0;
                float* from = x + start;
                float* above = dy + start;
                float* to = dx + start;
                for (; i <= count - Lanes; i += Lanes)
                {
                    Vector<float> less = Vector.MultiplyAddEstimate(Vector.Load(from + i) - Vector.Load(mean + i), Vector.Load(slope + i), Vector.Load(offset + i));
                    ((Vector.Load(above + i) * Vector.Load(factor + i)) - less).Store(to + i);
                }

                for (; i < count; i++)
                    to[i] = (above[i] * factor[i]) - (((from[i] - mean[i]) * slope[i]) + offset[i]);
            }
        }
    }

    /// <summary>sums += values, in double.</summary>
    public static void AddTo(ReadOnlySpan<float> values, Span<double> sums)
    {
        ref float from = ref MemoryMarshal.GetReference(values);
        ref double to = ref MemoryMarshal.GetReference(sums);
        int half = Vector<double>.Count, i = 0;
        for (; i <= values.Length - Lanes; i += Lanes)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, (nuint)i), out Vector<double> low, out Vector<double> high);
            (Vector.LoadUnsafe(ref to, (nuint)i) + low).StoreUnsafe(ref to, (nuint)i);
            (Vector.LoadUnsafe(ref to, (nuint)(i + half)) + high).StoreUnsafe(ref to, (nuint)(i + half));
        }

        for (; i < values.Length; i++)
            sums[i] += values[i];
    }

    /// <summary>squares += weight · (values − center)², in double.</summary>
    public static void AddSquaredDistances(ReadOnlySpan<float> values, ReadOnlySpan<double> center, double weight, Span<double> squares)
    {
        ref float from = ref MemoryMarshal.GetReference(values);
        ref double middle = ref MemoryMarshal.GetReference(center);
        ref double to = ref MemoryMarshal.GetReference(squares);
        int half = Vector<double>.Count, i = 0;
        for (; i <= values.Length - Lanes; i += Lanes)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, (nuint)i), out Vector<double> low, out Vector<double> high);
            low -= Vector.LoadUnsafe(ref middle, (nuint)i);
            high -= Vector.LoadUnsafe(ref middle, (nuint)(i + half));
            (Vector.LoadUnsafe(ref to, (nuint)i) + (low * low * weight)).StoreUnsafe(ref to, (nuint)i);
            (Vector.LoadUnsafe(ref to, (nuint)(i + half)) + (high * high * weight)).StoreUnsafe(ref to, (nuint)(i + half));
        }

        for (; i < values.Length; i++)
            squares[i] += (values[i] - center[i]) * (values[i] - center[i]) * weight;
    }
}
