using System;
using System.Collections.Generic;
using System.Linq;
using Fills = Autoencoders.Training.Initializers;

namespace Autoencoders.Runtime.Tests.Initializers;

public class InitializerTests
{
    // 45,000 values; fan-in 150, fan-out 300.
    private static readonly Shape Matrix = new(150, 300);

    public static IEnumerable<TheoryDataRow<Initializer>> All =>
        Enum.GetValues<Initializer>().Select(initializer => new TheoryDataRow<Initializer>(initializer));

    [Theory]
    [InlineData(Initializer.RandomUniform, 0.05)]
    [InlineData(Initializer.GlorotUniform, 0.11547005383792516)] // √(6 / 450)
    [InlineData(Initializer.HeUniform, 0.2)] // √(6 / 150)
    [InlineData(Initializer.LecunUniform, 0.14142135623730951)] // √(3 / 150)
    public void UniformOnes_FillTheirInterval(Initializer initializer, double limit)
    {
        float[] values = Fill(initializer, Matrix);
        Assert.All(values, value => Assert.InRange(value, -(float)limit, (float)limit));
        Assert.True(values.Max() > 0.999 * limit && values.Min() < -0.999 * limit);
        AssertMoments(values, 0, limit / Math.Sqrt(3));
    }

    [Theory]
    [InlineData(Initializer.TruncatedNormal, 0.05, false)]
    [InlineData(Initializer.VarianceScaling, 0.081649658092772603, true)] // √(1 / 150)
    [InlineData(Initializer.GlorotNormal, 0.066666666666666666, true)] // √(2 / 450)
    [InlineData(Initializer.HeNormal, 0.11547005383792516, true)] // √(2 / 150)
    [InlineData(Initializer.LecunNormal, 0.081649658092772603, true)]
    public void TruncatedOnes_EndAtTwoDeviations(Initializer initializer, double deviation, bool corrected)
    {
        // Cut at two deviations, a normal distribution keeps 0.8796 of its deviation; variance scaling makes up for it.
        const double Kept = 0.87962566103423978;
        double uncut = corrected ? deviation / Kept : deviation;
        float[] values = Fill(initializer, Matrix);
        Assert.All(values, value => Assert.InRange(value, -(float)(2.000001 * uncut), (float)(2.000001 * uncut)));
        Assert.True(values.Max() > 1.99 * uncut);
        AssertMoments(values, 0, Kept * uncut);
    }

    // Kolmogorov and Smirnov's test: the distance exceeds 1.95 / √n once in a thousand times. Float rounding is far below that.
    [Theory]
    [InlineData(Initializer.RandomUniform)]
    [InlineData(Initializer.GlorotUniform)]
    [InlineData(Initializer.HeUniform)]
    [InlineData(Initializer.LecunUniform)]
    [InlineData(Initializer.RandomNormal)]
    [InlineData(Initializer.TruncatedNormal)]
    [InlineData(Initializer.VarianceScaling)]
    [InlineData(Initializer.GlorotNormal)]
    [InlineData(Initializer.HeNormal)]
    [InlineData(Initializer.LecunNormal)]
    public void Values_HaveKerasDistribution(Initializer initializer)
    {
        const double Kept = 0.87962566103423978;
        Func<double, double> share = initializer switch
        {
            Initializer.RandomUniform => Even(0.05),
            Initializer.GlorotUniform => Even(Math.Sqrt(6.0 / 450)),
            Initializer.HeUniform => Even(Math.Sqrt(6.0 / 150)),
            Initializer.LecunUniform => Even(Math.Sqrt(3.0 / 150)),
            Initializer.RandomNormal => static value => Normal(value / 0.05),
            Initializer.TruncatedNormal => Cut(0.05),
            Initializer.GlorotNormal => Cut(Math.Sqrt(1.0 / 225) / Kept),
            Initializer.HeNormal => Cut(Math.Sqrt(2.0 / 150) / Kept),
            _ => Cut(Math.Sqrt(1.0 / 150) / Kept),
        };
        double[] shares = [.. Fill(initializer, Matrix).Select(value => share(value)).Order()];
        double distance = shares.Select((value, at) => Math.Max(value - (double)at / shares.Length, (at + 1.0) / shares.Length - value)).Max();
        Assert.InRange(distance, 0, 1.95 / Math.Sqrt(shares.Length));

        static Func<double, double> Even(double limit) => value => (value + limit) / (2 * limit);
        static Func<double, double> Cut(double deviation) => value => (Normal(value / deviation) - Normal(-2)) / (Normal(2) - Normal(-2));
    }

    // Keras reads fans off the shape, whatever the axes mean to the layer.
    [Fact]
    public void KernelsOfOddLayers_HaveKerasFans()
    {
        Assert.Equal((9 * 16, 9 * 3), Fills.Fans(new Shape(3, 3, 16, 3))); // transposed: (height, width, filters, channels in)
        Assert.Equal((9 * 16, 9 * 2), Fills.Fans(new Shape(3, 3, 16, 2))); // depthwise: (height, width, channels in, multiplier)
        Assert.Equal((9 * 4, 9 * 32), Fills.Fans(new Shape(3, 3, 16 / 4, 32))); // in 4 groups
    }

    [Fact]
    public void RandomNormal_IsNotCutOff()
    {
        float[] values = Fill(Initializer.RandomNormal, Matrix, 0.5f);
        AssertMoments(values, 0, 0.5);
        Assert.Equal(0.0455, values.Count(value => Math.Abs(value) > 1) / (double)values.Length, 0.005);
    }

    [Fact]
    public void ConstantOnes_AreConstant()
    {
        Assert.All(Fill(Initializer.Zeros, Matrix), value => Assert.Equal(0, value));
        Assert.All(Fill(Initializer.Ones, Matrix), value => Assert.Equal(1, value));
        Assert.All(Fill(Initializer.Constant, Matrix), value => Assert.Equal(0, value));
        Assert.All(Fill(Initializer.Constant, Matrix, -2.5f), value => Assert.Equal(-2.5f, value));
        Assert.Equal([3, 0, 0, 0, 3, 0], Fill(Initializer.Identity, new Shape(2, 3), 3));
        Assert.Equal([1, 0, 0, 1, 0, 0], Fill(Initializer.Identity, new Shape(3, 2)));
    }

    [Fact]
    public void Scale_IsVarianceTimesFanIn()
    {
        AssertMoments(Fill(Initializer.VarianceScaling, Matrix, 6), 0, Math.Sqrt(6.0 / 150));
        AssertMoments(Fill(Initializer.RandomUniform, Matrix, 3), 0, Math.Sqrt(3));
        AssertMoments(Fill(Initializer.TruncatedNormal, Matrix, 2), 0, 2 * 0.87962566103423978);
    }

    [Fact]
    public void Fans_CountTheReceptiveField()
    {
        Assert.Equal((1, 1), Fills.Fans(new Shape()));
        Assert.Equal((7, 7), Fills.Fans(new Shape(7)));
        Assert.Equal((7, 3), Fills.Fans(new Shape(7, 3)));
        Assert.Equal((5 * 2, 5 * 3), Fills.Fans(new Shape(5, 2, 3)));
        Assert.Equal((9 * 16, 9 * 32), Fills.Fans(new Shape(3, 3, 16, 32)));
        Assert.Equal((27 * 4, 27 * 8), Fills.Fans(new Shape(3, 3, 3, 4, 8)));
    }

    [Theory]
    [InlineData(40, 12)]
    [InlineData(12, 40)]
    [InlineData(30, 30)]
    public void Orthogonal_HasOrthonormalRowsOrColumns(int rows, int columns)
    {
        const float Gain = 1.5f;
        float[] q = Fill(Initializer.Orthogonal, new Shape(rows, columns), Gain);
        bool wide = rows < columns;
        int count = Math.Min(rows, columns), length = Math.Max(rows, columns);
        double Entry(int vector, int k) => wide ? q[vector * columns + k] : q[k * columns + vector];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double dot = Enumerable.Range(0, length).Sum(k => Entry(i, k) * Entry(j, k));
                Assert.Equal(i == j ? Gain * Gain : 0, dot, 2e-6);
            }
        }
    }

    [Fact]
    public void OrthogonalMatrices_AreSpreadEvenly()
    {
        // Of uniformly distributed ones every entry has mean 0 and variance 1 / size; a sign left to chance would show here.
        const int Size = 4, Matrices = 4000;
        double[] sums = new double[Size * Size];
        for (ulong seed = 0; seed < Matrices; seed++)
        {
            float[] q = new float[Size * Size];
            Fills.Fill(Initializer.Orthogonal, null, new Shape(Size, Size), seed, q);
            for (int i = 0; i < q.Length; i++)
                sums[i] += q[i];
        }
        Assert.All(sums, sum => Assert.Equal(0, sum / Matrices, 5 / Math.Sqrt(Size * Matrices)));
    }

    [Fact]
    public void OrthogonalKernel_IsSeenAsAMatrixOfItsLastAxis() =>
        Assert.Equal(Fill(Initializer.Orthogonal, new Shape(9 * 4, 6)), Fill(Initializer.Orthogonal, new Shape(3, 3, 4, 6)));

    [Theory]
    [MemberData(nameof(All))]
    public void SameSeed_GivesTheSameBits_AndAnotherSeedOthers(Initializer initializer)
    {
        float[] other = new float[20 * 31];
        Fills.Fill(initializer, null, new Shape(20, 31), 2, other);
        Assert.Equal(Fill(initializer, new Shape(20, 31)), Fill(initializer, new Shape(20, 31)));
        bool random = initializer is not (Initializer.Zeros or Initializer.Ones or Initializer.Constant or Initializer.Identity);
        Assert.Equal(random, !Fill(initializer, new Shape(20, 31)).SequenceEqual(other));
    }

    [Fact]
    public void WhatDoesNotFit_IsRefusedNamingIt()
    {
        Refused("(2, 3) needs room for 6 values, not 5", Initializer.Zeros, null, new Shape(2, 3), 5);
        Refused("Identity fills matrices only; got a weight of shape (4)", Initializer.Identity, null, new Shape(4), 4);
        Refused("got one of shape (4)", Initializer.Orthogonal, null, new Shape(4), 4);
        Refused("GlorotUniform takes no scale; got 2.5", Initializer.GlorotUniform, 2.5f, new Shape(4), 4);
        Refused("at least 0; got -1", Initializer.RandomNormal, -1, new Shape(4), 4);
        Refused("finite scale; got NaN", Initializer.Constant, float.NaN, new Shape(4), 4);
    }

    private static void Refused(string message, Initializer initializer, float? scale, Shape shape, int length)
    {
        float[] destination = new float[length];
        ArgumentException error = Assert.Throws<ArgumentException>(() => Fills.Fill(initializer, scale, shape, 1, destination));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static float[] Fill(Initializer initializer, Shape shape, float? scale = null)
    {
        float[] values = new float[shape.ElementCount];
        Fills.Fill(initializer, scale, shape, 1, values);
        return values;
    }

    // Φ(x) by integrating the density from 0 with Simpson's rule.
    private static double Normal(double x)
    {
        const int Parts = 200;
        double width = x / Parts, sum = 0;
        for (int i = 0; i <= Parts; i++)
            sum += (i is 0 or Parts ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-0.5 * (i * width) * (i * width));
        return 0.5 + sum * width / 3 / Math.Sqrt(2 * Math.PI);
    }

    private static void AssertMoments(float[] values, double mean, double deviation)
    {
        Assert.Equal(mean, values.Average(value => (double)value), 5 * deviation / Math.Sqrt(values.Length));
        double found = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Assert.Equal(deviation, found, 5 * deviation / Math.Sqrt(values.Length));
    }
}
