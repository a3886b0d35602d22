using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Initializers;

public class RandomStreamTests
{
    private const int Many = 200_000;

    [Fact]
    public void SameNumbers_GiveTheSameStream()
    {
        RandomStream first = new(1, 2, 3), second = new(1, 2, 3);
        for (int i = 0; i < 100; i++)
            Assert.Equal(first.NextUInt64(), second.NextUInt64());
    }

    [Fact]
    public void EveryNumber_MakesAnotherStream()
    {
        HashSet<ulong> draws = [];
        for (ulong seed = 0; seed < 20; seed++)
        {
            for (ulong stream0 = 0; stream0 < 20; stream0++)
            {
                for (ulong stream1 = 0; stream1 < 20; stream1++)
                    Assert.True(draws.Add(new RandomStream(seed, stream0, stream1).NextUInt64()));
            }
        }
    }

    [Fact]
    public void NeighbouringStreams_AreUncorrelated()
    {
        float[] first = Uniform(1, 0, Many), second = Uniform(1, 1, Many);
        double product = first.Zip(second, (a, b) => (a - 0.5) * (b - 0.5)).Sum() / Many;
        Assert.Equal(0, product * 12, 5 / Math.Sqrt(Many));
    }

    [Fact]
    public void UniformNumbers_LieInTheUnitIntervalAndAreEven()
    {
        float[] numbers = Uniform(3, 4, Many);
        Assert.All(numbers, value => Assert.True(value is >= 0 and < 1));
        AssertMoments(numbers, 0.5, 1.0 / 12);
        int[] counts = new int[16];
        foreach (float value in numbers)
            counts[(int)(value * 16)]++;

        // χ² with 15 degrees of freedom exceeds 44 once in ten thousand times.
        double expected = Many / 16.0;
        Assert.InRange(counts.Sum(count => (count - expected) * (count - expected) / expected), 2, 44);
    }

    [Fact]
    public void NormalNumbers_HaveTheMomentsOfTheStandardNormalDistribution()
    {
        float[] filled = new float[Many], single = new float[Many];
        RandomStream random = new(8, 1);
        random.FillNormal(filled);
        for (int i = 0; i < Many; i++)
            single[i] = random.NextNormal();
        foreach (float[] numbers in new[] { filled, single })
        {
            AssertMoments(numbers, 0, 1);
            Assert.Equal(0, numbers.Average(value => Math.Pow(value, 3)), 5 * Math.Sqrt(15.0 / Many));
            Assert.Equal(3, numbers.Average(value => Math.Pow(value, 4)), 5 * Math.Sqrt(96.0 / Many));
            Assert.Equal(0.682689, numbers.Count(value => Math.Abs(value) < 1) / (double)Many, 5 * Math.Sqrt(0.22 / Many));
            Assert.Equal(0.0026998, numbers.Count(value => Math.Abs(value) > 3) / (double)Many, 5 * Math.Sqrt(0.0027 / Many));
            Assert.Equal(0, numbers.Zip(numbers.Skip(1), (a, b) => (double)a * b).Average(), 5 / Math.Sqrt(Many));
        }
    }

    [Fact]
    public void ShortFill_IsTheBeginningOfALongOne()
    {
        float[] uniform = Uniform(2, 2, 300), normal = new float[300];
        new RandomStream(2, 2).FillNormal(normal);
        for (int length = 0; length < 300; length += 7)
        {
            Assert.Equal(uniform[..length], Uniform(2, 2, length));
            float[] part = new float[length];
            new RandomStream(2, 2).FillNormal(part);
            Assert.Equal(normal[..length], part);
        }
    }

    [Fact]
    public void Fill_HoldsTheHalvesOfTheDrawsInOrder()
    {
        float[] filled = Uniform(6, 6, 41);
        RandomStream random = new(6, 6);
        for (int i = 0; i < 20; i++)
        {
            ulong draw = random.NextUInt64();
            Assert.Equal((uint)draw >> 8, filled[2 * i] * (1 << 24));
            Assert.Equal((uint)(draw >> 40), filled[2 * i + 1] * (1 << 24));
        }

        RandomStream after = new(6, 6);
        after.FillUniform(new float[40]);
        Assert.Equal(random.NextUInt64(), after.NextUInt64());
    }

    [Fact]
    public void Integers_AreEvenBelowTheirLimit()
    {
        RandomStream random = new(5, 5);
        int[] counts = new int[7];
        for (int i = 0; i < Many; i++)
            counts[random.NextInt(7)]++;
        Assert.All(counts, count => Assert.Equal(Many / 7.0, count, 5 * Math.Sqrt(Many / 7.0)));
        Assert.Equal(0, random.NextInt(1));
        Assert.InRange(random.NextInt(int.MaxValue), 0, int.MaxValue - 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1, 1).NextInt(0));
    }

    [Fact]
    public void SingleDraws_LieInTheUnitInterval()
    {
        RandomStream random = new(5, 6);
        float[] floats = new float[Many], doubles = new float[Many];
        for (int i = 0; i < Many; i++)
        {
            floats[i] = random.NextFloat();
            double value = random.NextDouble();
            Assert.True(floats[i] is >= 0 and < 1);
            Assert.True(value is >= 0 and < 1);
            doubles[i] = (float)value;
        }
        AssertMoments(floats, 0.5, 1.0 / 12);
        AssertMoments(doubles, 0.5, 1.0 / 12);
    }

    private static float[] Uniform(ulong seed, ulong stream, int count)
    {
        float[] numbers = new float[count];
        new RandomStream(seed, stream).FillUniform(numbers);
        return numbers;
    }

    private static void AssertMoments(float[] numbers, double mean, double variance)
    {
        Assert.Equal(mean, numbers.Average(value => (double)value), 5 * Math.Sqrt(variance / numbers.Length));
        double found = numbers.Average(value => (value - mean) * (value - mean));
        Assert.Equal(variance, found, 5 * variance * Math.Sqrt(2.0 / numbers.Length));
    }
}
