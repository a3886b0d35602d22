using System;

namespace Autoencoders;

/// <summary>The smallest and the largest of some values; the wrong way round if there were none.</summary>
internal readonly record struct Limits(double Low, double High)
{
    public static Limits Unit => new(0, 1);

    public static Limits Of(ReadOnlySpan<float> values)
    {
        Limits limits = new(double.PositiveInfinity, double.NegativeInfinity);
        foreach (float value in values)
        {
            if (float.IsFinite(value))
                limits = new Limits(Math.Min(limits.Low, value), Math.Max(limits.High, value));
        }

        return limits;
    }

    public static Limits Of(Samples samples)
    {
        Limits limits = Of([]);
        var values = new float[samples.SampleLength];
        for (int i = 0; i < samples.Count; i++)
        {
            samples.CopyTo(i, values);
            Limits one = Of(values);
            limits = new Limits(Math.Min(limits.Low, one.Low), Math.Max(limits.High, one.High));
        }

        return limits;
    }

    /// <summary>Where a value lies between the limits, 0…1.</summary>
    public double FractionOf(float value) => High > Low ? Math.Clamp((value - Low) / (High - Low), 0, 1) : 0;
}
