using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>The mean of −[t·ln p + (1 − t)·ln(1 − p)], as <c>keras.losses.BinaryCrossentropy</c>.</summary>
/// <remarks>
/// From logits z it is max(z, 0) − z·t + ln(1 + e^−|z|), exact for every z, with the slope sigmoid(z) − t. From outputs, p is
/// first clipped to 1e-7…1 − 1e-7 (as floats), with slope 0 where that changes it. Targets outside 0…1 are not refused.
/// </remarks>
public sealed class BinaryCrossentropy : Loss
{
    private const int BlockLength = 512;

    private readonly float _targetScale;
    private readonly float _targetShift;

    /// <summary>Makes the loss.</summary>
    /// <param name="labelSmoothing">s in 0…1: targets t become t·(1 − s) + s/2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="labelSmoothing"/> is outside 0…1.</exception>
    public BinaryCrossentropy(float labelSmoothing = 0)
    {
        LabelSmoothing = SmoothedLabels.Checked(labelSmoothing);
        _targetScale = 1 - labelSmoothing;
        _targetShift = labelSmoothing / 2;
    }

    /// <summary>How far targets are drawn towards 1/2: 0…1.</summary>
    public float LabelSmoothing { get; }

    /// <inheritdoc/>
    public override string Name => "binary_crossentropy";

    /// <inheritdoc/>
    public override bool TakesLogits(Activation lastActivation) => lastActivation == Activation.Sigmoid;

    /// <inheritdoc/>
    public override double Sample(
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> target,
        Span<float> gradient,
        float gradientScale,
        bool fromLogits)
    {
        Check(output, target, gradient);
        float scale = gradientScale / output.Length;
        if (!fromLogits)
            return OfOutputs(output, target, gradient, scale) / output.Length;
        if (Vector512.IsHardwareAccelerated)
            return OfLogits<Lanes512>(output, target, gradient, scale) / output.Length;
        if (Vector256.IsHardwareAccelerated)
            return OfLogits<Lanes256>(output, target, gradient, scale) / output.Length;
        return OfLogits<Lanes128>(output, target, gradient, scale) / output.Length;
    }

    // Block by block, so that the terms are summed in double while they are still at hand.
    [SkipLocalsInit]
    internal double OfLogits<TLanes>(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient, float scale)
        where TLanes : struct, ILanes<TLanes>
    {
        Span<float> linear = stackalloc float[BlockLength];
        Span<float> units = stackalloc float[BlockLength];
        Span<float> rest = stackalloc float[2 * TLanes.Count];
        double sum = 0;
        for (int start = 0; start < logits.Length; start += BlockLength)
        {
            int count = Math.Min(BlockLength, logits.Length - start);
            int whole = count - count % TLanes.Count;
            Span<float> slopes = gradient.Length == 0 ? gradient : gradient.Slice(start, whole);
            Terms<TLanes>(logits.Slice(start, whole), targets.Slice(start, whole), slopes, scale, linear, units);
            if (whole < count)
            {
                // The rest goes through full registers, so that it is rounded as the others are.
                int left = count - whole;
                rest.Clear();
                Span<float> logit = rest[..TLanes.Count];
                Span<float> target = rest[TLanes.Count..];
                logits.Slice(start + whole, left).CopyTo(logit);
                targets.Slice(start + whole, left).CopyTo(target);
                Terms<TLanes>(logit, target, logit, scale, linear[whole..], units[whole..]);
                if (gradient.Length != 0)
                    logit[..left].CopyTo(gradient[(start + whole)..]);
            }
            sum += Sums.Sum(linear[..count]) + Sums.LogOnePlusUnits(units[..count]);
        }
        return sum;
    }

    private void Terms<TLanes>(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        Span<float> gradient,
        float scale,
        Span<float> linear,
        Span<float> units)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes targetScale = TLanes.All(_targetScale);
        TLanes targetShift = TLanes.All(_targetShift);
        TLanes one = TLanes.All(1);
        ref float logit = ref MemoryMarshal.GetReference(logits);
        ref float target = ref MemoryMarshal.GetReference(targets);
        ref float slope = ref MemoryMarshal.GetReference(gradient);
        ref float line = ref MemoryMarshal.GetReference(linear);
        ref float unit = ref MemoryMarshal.GetReference(units);
        for (int i = 0; i < logits.Length; i += TLanes.Count)
        {
            TLanes z = TLanes.Load(ref Unsafe.Add(ref logit, i));
            TLanes t = TLanes.MultiplyAdd(TLanes.Load(ref Unsafe.Add(ref target, i)), targetScale, targetShift);
            TLanes positive = TLanes.Select(z > default(TLanes), z, default);
            TLanes u = LaneMath.Exp(-TLanes.Abs(z));
            TLanes.MultiplyAdd(-z, t, positive).Store(ref Unsafe.Add(ref line, i));
            u.Store(ref Unsafe.Add(ref unit, i));
            if (gradient.Length == 0)
                continue;

            // sigmoid(z) − t, from the nearer of 0 and 1, so that nothing cancels where the output is right.
            TLanes distance = u / (u + one);
            TLanes difference = TLanes.Select(z >= default(TLanes), one - t - distance, distance - t);
            (difference * TLanes.All(scale)).Store(ref Unsafe.Add(ref slope, i));
        }
    }

    private double OfOutputs(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> gradient, float scale)
    {
        double sum = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            double t = (double)targets[i] * _targetScale + _targetShift;
            float output = outputs[i];
            double p = Math.Clamp(output, ClassProbabilities.Least, ClassProbabilities.Greatest);
            sum -= t * Math.Log(p) + (1 - t) * Math.Log(1 - p);
            if (gradient.Length != 0)
                gradient[i] = output < ClassProbabilities.Least || output > ClassProbabilities.Greatest ? 0 : (float)(scale * (p - t) / (p * (1 - p)));
        }
        return sum;
    }
}
