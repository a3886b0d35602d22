using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Engine;

/// <summary>Random numbers that depend on a seed and two stream numbers alone; starting one is cheap.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): output i is a hash of
/// start + i · step, so that outputs can be made side by side. Streams start at hashed places of one period of 2⁶⁴.
/// </remarks>
internal struct RandomStream
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const int NormalBlock = 128;
    private const float UnitPerStep = 1f / (1 << 24);

    private ulong _state;

    /// <summary>The stream of a seed and up to two numbers of the caller's choice, such as a step and a row.</summary>
    public RandomStream(ulong seed, ulong stream0, ulong stream1 = 0) =>
        _state = Mix(Mix(Mix(seed + Step) + stream0 + Step) + stream1 + Step);

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64() => Mix(_state += Step);

    /// <summary>A float in [0, 1), a multiple of 2⁻²⁴.</summary>
    public float NextFloat() => (NextUInt64() >> 40) * UnitPerStep;

    /// <summary>A double in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>A number of the standard normal distribution (Box and Muller, 1958).</summary>
    public float NextNormal()
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return (float)(radius * Math.Cos(Math.Tau * NextDouble()));
    }

    /// <summary>An integer in [0, max), each equally likely (Lemire, 2019).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is below 1.</exception>
    public int NextInt(int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ulong range = (ulong)max;
        ulong high = Math.BigMul(NextUInt64(), range, out ulong low);
        if (low < range)
        {
            ulong surplus = (0 - range) % range; // 2^64 mod range
            while (low < surplus)
                high = Math.BigMul(NextUInt64(), range, out low);
        }
        return (int)high;
    }

    /// <summary>Floats in [0, 1), multiples of 2⁻²⁴, two from each draw.</summary>
    public void FillUniform(Span<float> destination)
    {
        // Two neighbouring floats are the halves of one 64-bit draw, whatever the width of a register.
        ref float to = ref MemoryMarshal.GetReference(destination);
        Vector<ulong> states = new Vector<ulong>(_state) + Vector<ulong>.One * Step + Vector.CreateSequence(0UL, Step);
        int i = 0;
        for (; i <= destination.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            ToUnits(Mix(states)).StoreUnsafe(ref to, (nuint)i);
            states += new Vector<ulong>(unchecked((ulong)Vector<ulong>.Count * Step));
        }
        _state += unchecked((ulong)(i / 2) * Step);
        if (i == destination.Length)
            return;

        Span<float> rest = stackalloc float[Vector<float>.Count];
        ToUnits(Mix(states)).StoreUnsafe(ref MemoryMarshal.GetReference(rest));
        int left = destination.Length - i;
        rest[..left].CopyTo(destination[i..]);
        _state += unchecked((ulong)((left + 1) / 2) * Step);
    }

    /// <summary>Standard normal numbers, at most 5.77 from 0; uses 64 draws for each 128 of them or part.</summary>
    public void FillNormal(Span<float> destination)
    {
        const int Half = NormalBlock / 2;
        Span<float> uniform = stackalloc float[NormalBlock];
        Span<float> normal = stackalloc float[NormalBlock];
        while (destination.Length > 0)
        {
            FillUniform(uniform);
            Span<float> radius = uniform[..Half];
            Span<float> turn = uniform[Half..];
            Elementwise.Map(default(BoxMuller.Radius), radius, radius);
            Elementwise.Map(default(BoxMuller.Sine), turn, radius, normal[..Half]);
            Elementwise.Map(default(BoxMuller.Cosine), turn, radius, normal[Half..]);
            int count = Math.Min(NormalBlock, destination.Length);
            normal[..count].CopyTo(destination);
            destination = destination[count..];
        }
    }

    private static Vector<float> ToUnits(Vector<ulong> draws) =>
        Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.AsVectorUInt32(draws) >>> 8)) * UnitPerStep;

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ulong> Mix(Vector<ulong> z)
    {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EB;
        return z ^ (z >>> 31);
    }
}
