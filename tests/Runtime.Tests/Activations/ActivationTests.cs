using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Activations;

public class ActivationTests
{
    private const float Threshold = 0.3f;
    private const float Default = -1.5f;

    public static IEnumerable<TheoryDataRow<Activation>> All => Where(_ => true);

    public static IEnumerable<TheoryDataRow<Activation>> AllButGlu => Where(activation => activation != Activation.Glu);

    public static IEnumerable<TheoryDataRow<Activation>> Elementwise => Where(Autoencoders.Engine.Activations.IsElementwise);

    [Theory]
    [MemberData(nameof(All))]
    public void Slope_IsThatOfFiniteDifferences(Activation activation)
    {
        const double Width = 1.0 / 64;

        // 32nds beside eighths: no kink lies within a step, and a step is exact.
        float[] x = [.. Enumerable.Range(0, 40).Select(i => (i * 23 % 40 - 20) / 8f + 1f / 32)];
        float[] y = Forward(activation, x);
        float[] dy = [.. y.Select((_, i) => 1 + i % 3 * 0.5f)];
        float[] dx = Backward(activation, x, y, dy);
        for (int i = 0; i < x.Length; i++)
        {
            double above = Weighted(activation, x, i, Width, dy);
            double below = Weighted(activation, x, i, -Width, dy);
            Assert.Equal((above - below) / (2 * Width), dx[i], 1e-3);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Values_StayFiniteOutToTenThousand(Activation activation)
    {
        float[] x = [-1e4f, 1e4f, -1e3f, 1e3f, -90, 90, -87.3f, 87.3f, -1e-30f, 0, 1e-30f, 30];
        if (activation == Activation.Exponential)
            x = [.. x.Select(value => Math.Min(value, 88))];
        float[] y = Forward(activation, x);
        float[] dx = Backward(activation, x, y, [.. y.Select(_ => 1f)]);
        Assert.All(y, value => Assert.True(float.IsFinite(value)));
        Assert.All(dx, value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NotANumber_IsPassedOn(Activation activation)
    {
        // Quiet, negative, and with a payload in the bits that exponents are computed in.
        foreach (uint bits in new uint[] { 0x7FC00000, 0xFFC00000, 0x7FC00155, 0xFFC00001 })
        {
            float nan = BitConverter.UInt32BitsToSingle(bits);
            float[] y = Forward(activation, [.. Enumerable.Repeat(nan, 20)]);
            Assert.All(y, value => Assert.True(float.IsNaN(value)));
        }
    }

    [Theory]
    [MemberData(nameof(AllButGlu))]
    public void Bits_DoNotDependOnWhereARowLiesOrOnAliasing(Activation activation)
    {
        float[] x = Numbers(77);
        float[] dy = Numbers(77, stream: 1);
        float[] y = Forward(activation, x);
        float[] dx = Backward(activation, x, y, dy);
        for (int offset = 0; offset < 20; offset++)
        {
            float[] moved = new float[offset + x.Length];
            x.CopyTo(moved.AsSpan(offset));
            Span<float> row = moved.AsSpan(offset);
            Autoencoders.Engine.Activations.Forward(activation, row, row, Threshold, Default);
            Assert.Equal(y, row.ToArray());

            dy.CopyTo(row);
            Autoencoders.Engine.Activations.Backward(activation, Kept(activation, x), y, row, row, Threshold, Default);
            Assert.Equal(dx, row.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void ElementwiseOnes_GiveTheSameBitsHoweverTheRowIsCut(Activation activation)
    {
        float[] x = Numbers(67);
        float[] dy = Numbers(67, stream: 1);
        float[] y = Forward(activation, x);
        float[] dx = Backward(activation, x, y, dy);
        for (int cut = 0; cut <= x.Length; cut++)
        {
            float[] cutY = [.. Forward(activation, x[..cut]), .. Forward(activation, x[cut..])];
            Assert.Equal(y, cutY);
            float[] start = Backward(activation, x[..cut], y[..cut], dy[..cut]);
            float[] cutDx = [.. start, .. Backward(activation, x[cut..], y[cut..], dy[cut..])];
            Assert.Equal(dx, cutDx);
        }
    }

    [Fact]
    public void OddRow_CannotBeHalved()
    {
        Assert.Equal(3, Autoencoders.Engine.Activations.OutputLength(Activation.Glu, 6));
        ArgumentException error = Assert.Throws<ArgumentException>(() => Autoencoders.Engine.Activations.OutputLength(Activation.Glu, 5));
        Assert.Contains("must be even; got 5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownActivation_IsRefusedByNumber()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            () => Autoencoders.Engine.Activations.Forward((Activation)999, [1], new float[1], 0, 0));
        Assert.Contains("999", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<TheoryDataRow<Activation>> Where(Func<Activation, bool> chosen) =>
        Enum.GetValues<Activation>().Where(chosen).Select(activation => new TheoryDataRow<Activation>(activation));

    private static float[] Numbers(int count, ulong stream = 0)
    {
        float[] numbers = new float[count];
        new RandomStream(5, stream).FillNormal(numbers);
        return [.. numbers.Select(value => 3 * value)];
    }

    private static float[] Kept(Activation activation, float[] x) => Autoencoders.Engine.Activations.NeedsInput(activation) ? x : [];

    private static float[] Forward(Activation activation, float[] x)
    {
        float[] y = new float[Autoencoders.Engine.Activations.OutputLength(activation, x.Length)];
        Autoencoders.Engine.Activations.Forward(activation, x, y, Threshold, Default);
        return y;
    }

    private static float[] Backward(Activation activation, float[] x, float[] y, float[] dy)
    {
        float[] dx = new float[x.Length];
        Autoencoders.Engine.Activations.Backward(activation, Kept(activation, x), y, dy, dx, Threshold, Default);
        return dx;
    }

    private static double Weighted(Activation activation, float[] x, int index, double change, float[] dy)
    {
        float[] moved = [.. x];
        moved[index] += (float)change;
        return Forward(activation, moved).Zip(dy, (value, weight) => (double)value * weight).Sum();
    }
}
