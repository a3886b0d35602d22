using System;
using System.Linq;
using System.Runtime.InteropServices;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Models;

/// <summary>Made-up data, and numbers as bits.</summary>
internal static class Numbers
{
    /// <summary>Samples with values in 0…1 that depend on the seed alone.</summary>
    public static Samples Uniform(int count, Shape shape, int seed = 1)
    {
        var values = new float[count * shape.ElementCount];
        new RandomStream((ulong)seed, 77).FillUniform(values);
        return Samples.FromFloats(values, shape);
    }

    public static Samples Uniform(int count, int length, int seed = 1) => Uniform(count, new Shape(length), seed);

    /// <summary>All weights, in order, as bits: a NaN equals itself and −0 is not 0.</summary>
    public static int[] WeightBits(Network network) =>
        [.. network.Layers.SelectMany(static layer => layer.Weights).SelectMany(static weight => Bits(weight.Values))];

    public static int[] Bits(Samples samples) => Bits(samples.ToArray());

    public static int[] Bits(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, int>(values).ToArray();

    /// <summary>Gives every bias a value, so that none hides behind a zero.</summary>
    public static void FillBiases(Model model)
    {
        foreach (Autoencoders.Layers.Weight bias in model.Layers.SelectMany(static layer => layer.Weights).Where(static weight => weight.Name == "bias"))
        {
            for (int i = 0; i < bias.Values.Length; i++)
                bias.Values[i] = 0.1f * MathF.Sin(1 + i);
        }
    }
}
