using System;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Activations;

public class LaneTests
{
    private static readonly float[] Wide = [.. Enumerable.Range(0, 20001).Select(i => (i - 10000) * 0.0088f)];

    [Fact]
    public void Exp_IsWithinThreeUlps() =>
        AssertRelative(Wide.Where(x => x > -87.3f).ToArray(), default(ExpFunction), Math.Exp, 2e-7);

    [Fact]
    public void ExpM1_IsExactToTheLastDigitsNearZeroToo() =>
        AssertRelative(
            [.. Wide.Where(x => x < 0), -1e-3f, -1e-5f, -1e-8f, -1e-20f],
            default(ExpM1Function),
            x => Math.Abs(x) < 1e-4 ? x + x * x / 2 : Math.Exp(x) - 1,
            3e-7);

    [Fact]
    public void LogOnePlus_IsExactToTheLastDigitsNearZeroToo() =>
        AssertRelative(
            [.. Enumerable.Range(1, 1000).Select(i => i / 1000f), 1e-5f, 1e-9f, 1e-30f],
            default(LogOnePlusFunction),
            u => u < 1e-6 ? u - u * u / 2 : Math.Log(1 + u),
            3e-7);

    [Fact]
    public void Log_IsWithinThreeUlps() =>
        AssertRelative(
            [.. Enumerable.Range(1, 3000).Select(i => i * i * 1e-3f), 1.5e-38f, 3e38f],
            default(LogFunction),
            Math.Log,
            3e-7);

    [Fact]
    public void Tanh_IsWithinThreeUlps() => AssertRelative([.. Wide, 1e-20f, 1e-4f], default(TanhFunction), Math.Tanh, 3e-7);

    [Fact]
    public void Exp_GoesToZeroAndInfinity()
    {
        float[] y = new float[4];
        Elementwise.Map(default(ExpFunction), [-1e4f, float.NegativeInfinity, 1e4f, float.PositiveInfinity], y);
        Assert.Equal([0, 0, float.PositiveInfinity, float.PositiveInfinity], y);
    }

    [Fact]
    public void EveryWidth_GivesTheSameBits()
    {
        float[] narrow = new float[Wide.Length], middle = new float[Wide.Length], wide = new float[Wide.Length];
        Elementwise.Map<Lanes128, TanhFunction>(default, Wide, narrow);
        Elementwise.Map<Lanes256, TanhFunction>(default, Wide, middle);
        Elementwise.Map<Lanes512, TanhFunction>(default, Wide, wide);
        Assert.Equal(narrow, middle);
        Assert.Equal(narrow, wide);
    }

    [Fact]
    public void Sums_AreThoseOfDoublesForEveryLength()
    {
        RandomStream random = new(3, 1);
        for (int length = 0; length < 2000; length = length < 40 ? length + 1 : length + 97)
        {
            float[] values = new float[length];
            random.FillUniform(values);
            Assert.Equal(values.Sum(value => (double)value), Sums.Sum(values), 1e-10);
            Assert.Equal(values.Sum(value => (double)value * value), Sums.Dot(values, values), 1e-10);
            Assert.Equal(values.Sum(value => Math.Log(1 + (double)value)), Sums.LogOnePlusUnits(values), 1e-10);
        }
    }

    [Fact]
    public void SumOfTinyLogarithms_KeepsItsDigits()
    {
        float[] tiny = [.. Enumerable.Repeat(1e-12f, 100)];
        Assert.Equal(100 * (double)1e-12f, Sums.LogOnePlusUnits(tiny), 1e-16);
        Assert.True(double.IsNaN(Sums.LogOnePlusUnits([0.5f, float.NaN])));
    }

    private static void AssertRelative<TFunction>(float[] x, TFunction function, Func<double, double> exact, double bound)
        where TFunction : struct, IFunction
    {
        float[] y = new float[x.Length];
        Elementwise.Map(function, x, y);
        for (int i = 0; i < x.Length; i++)
        {
            double expected = exact(x[i]);
            bool close = Math.Abs(y[i] - expected) <= bound * Math.Abs(expected);
            Assert.True(close, $"f({x[i]:R}) = {y[i]:R} instead of {expected:R}");
        }
    }

    private readonly struct ExpFunction : IFunction
    {
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.Exp(x);
    }

    private readonly struct ExpM1Function : IFunction
    {
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.ExpM1OfNegative(x);
    }

    private readonly struct LogOnePlusFunction : IFunction
    {
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.LogOnePlusUnit(x);
    }

    private readonly struct LogFunction : IFunction
    {
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.LogOfPositive(x);
    }

    private readonly struct TanhFunction : IFunction
    {
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.Tanh(x);
    }
}
