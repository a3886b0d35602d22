using System;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Autoencoders.Engine;

// Whose values depend on the whole row. Sums are taken in double, in one fixed order.
internal static partial class Activations
{
    private const int BlockLength = 256;

    private static void Softmax(ReadOnlySpan<float> x, Span<float> y)
    {
        Elementwise.Map(new ShiftedExp(TensorPrimitives.Max(x)), x, y);
        Elementwise.Map(new Scale((float)(1 / Sums.Sum(y))), y, y);
    }

    private static void SoftmaxSlope(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx) =>
        Elementwise.Map(new ShiftedProduct((float)Sums.Dot(y, dy)), y, dy, dx);

    private static void LogSoftmax(ReadOnlySpan<float> x, Span<float> y)
    {
        float largest = TensorPrimitives.Max(x);
        Span<float> block = stackalloc float[BlockLength];
        double sum = 0;
        for (int i = 0; i < x.Length; i += BlockLength)
        {
            ReadOnlySpan<float> part = x[i..Math.Min(i + BlockLength, x.Length)];
            Elementwise.Map(new ShiftedExp(largest), part, block[..part.Length]);
            sum += Sums.Sum(block[..part.Length]);
        }
        Elementwise.Map(new Shift(largest, (float)Math.Log(sum)), x, y);
    }

    private static void LogSoftmaxSlope(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx) =>
        Elementwise.Map(new LessExp((float)Sums.Sum(dy)), y, dy, dx);

    // Michelot (1986): drop what lies at or below the threshold, and lower the rest again, until nothing is dropped.
    private static void Sparsemax(ReadOnlySpan<float> x, Span<float> y)
    {
        double largest = TensorPrimitives.Max(x);
        double threshold = double.NegativeInfinity;
        int count = -1;
        while (true)
        {
            double sum = 0;
            int above = 0;
            foreach (float value in x)
            {
                double shifted = value - largest;
                if (shifted <= threshold)
                    continue; // NaN stays, and makes the row NaN
                sum += shifted;
                above++;
            }
            if (above == count)
                break;
            count = above;
            threshold = (sum - 1) / count;
        }
        for (int i = 0; i < x.Length; i++)
        {
            double difference = x[i] - largest - threshold;
            y[i] = difference <= 0 ? 0 : (float)difference;
        }
    }

    private static void SparsemaxSlope(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx)
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < y.Length; i++)
        {
            if (y[i] > 0)
            {
                sum += dy[i];
                count++;
            }
        }
        float mean = (float)(sum / count);
        for (int i = 0; i < y.Length; i++)
            dx[i] = y[i] > 0 ? dy[i] - mean : 0;
    }

    private static void Glu(ReadOnlySpan<float> x, Span<float> y) =>
        Elementwise.Map(default(SigmoidGate), x[..y.Length], x[y.Length..], y);

    private static void GluSlope(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx)
    {
        ReadOnlySpan<float> gate = x[dy.Length..];
        Span<float> gateSlope = dx[dy.Length..];
        Elementwise.Map(default(SigmoidGate), dy, gate, dx[..dy.Length]);
        Elementwise.Map(default(SigmoidGateSlope), x[..dy.Length], gate, gateSlope);
        Elementwise.Map(default(Product), gateSlope, dy, gateSlope);
    }

    private readonly struct ShiftedExp(float shift) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.Exp(x - T.All(shift));
    }

    private readonly struct Scale(float factor) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => x * T.All(factor);
    }

    private readonly struct Shift(float first, float second) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => x - T.All(first) - T.All(second);
    }

    private readonly struct ShiftedProduct(float mean) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => y * (dy - T.All(mean));
    }

    private readonly struct LessExp(float sum) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => T.MultiplyAdd(LaneMath.Exp(y), T.All(-sum), dy);
    }

    private readonly struct SigmoidGate : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T value, T gate)
            where T : struct, ILanes<T> => value * LaneMath.Sigmoid(gate);
    }

    private readonly struct SigmoidGateSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T value, T gate)
            where T : struct, ILanes<T>
        {
            // sigmoid′ = u / (1 + u)², with no difference to cancel.
            T u = LaneMath.Exp(-T.Abs(gate));
            T sum = u + T.All(1);
            return value * (u / (sum * sum));
        }
    }
}
