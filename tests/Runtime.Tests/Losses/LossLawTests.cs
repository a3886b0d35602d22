using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Losses;

/// <summary>What holds for every loss.</summary>
public sealed class LossLawTests
{
    public static TheoryData<string> Names => [.. LossCase.All().Select(static one => one.What).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_IsThatOfFiniteDifferences(string what)
    {
        foreach (LossCase one in Of(what))
            AssertSlopes(one, width: 1 / 512f, tolerance: 1e-3);
    }

    // Far out where a loss is taken from logits, next to both ends where it is taken from outputs.
    [Theory]
    [MemberData(nameof(Names))]
    public void GradientOfExtremeOutputs_IsThatOfFiniteDifferences(string what)
    {
        foreach (LossCase one in Of(what))
        {
            float[] extremes = one.Logits ? [30, -30, 12, -12, 60, -60, 0.125f] : one.Loss.Name switch
            {
                "binary_crossentropy" or "binary_focal_crossentropy" or "categorical_crossentropy" or "sparse_categorical_crossentropy" or "categorical_focal_crossentropy" or "kl_divergence" or "poisson" =>
                    [1 / 32f, 31 / 32f, 0.5f, 1 / 16f, 15 / 16f, 0.25f, 0.75f],
                _ => [0.0625f, 100, 3, 0.5f, 20, 0.25f, 7],
            };
            float[] output = [.. Enumerable.Range(0, one.Output.Length).Select(i => extremes[i % 7])];
            AssertSlopes(one with { Output = output }, width: 1 / 1024f, tolerance: 1e-3);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_MayLieOnTheOutput_WithTheSameBits(string what)
    {
        foreach (LossCase one in Of(what))
        {
            float[] output = [.. one.Output], gradient = new float[output.Length];
            double apart = one.Loss.Sample(output, one.Target, gradient, 0.5f, one.Logits);
            double alone = one.Loss.Sample(output, one.Target, default, 0.5f, one.Logits);
            double onto = one.Loss.Sample(output, one.Target, output, 0.5f, one.Logits);

            Assert.Equal((apart, apart), (alone, onto));
            Assert.Equal(gradient, output);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NotANumber_IsPassedOn(string what)
    {
        foreach (LossCase one in Of(what))
        {
            float[] output = [.. one.Output], gradient = new float[output.Length];
            output[1] = float.NaN;
            Assert.True(double.IsNaN(one.Loss.Sample(output, one.Target, gradient, 1, one.Logits)));
            Assert.Contains(gradient, float.IsNaN);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingIsAllocated(string what)
    {
        foreach (LossCase one in Of(what))
        {
            float[] gradient = new float[one.Output.Length];
            one.Loss.Sample(one.Output, one.Target, gradient, 1, one.Logits);
            long before = GC.GetAllocatedBytesForCurrentThread();
            one.Loss.Sample(one.Output, one.Target, gradient, 1, one.Logits);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    [Fact]
    public void AWholeSampleIsOneAxis_WhereNoShapeIsTold()
    {
        float[] output = [0.5f, 0.25f, 0.25f, 0.125f, 0.5f, 0.375f], target = [1, 0, 0, 0, 0.5f, 0.5f];
        foreach (Loss loss in new[] { Loss.CategoricalCrossentropy, Loss.KLDivergence, Loss.CosineSimilarity, Loss.CategoricalHinge, Loss.CategoricalFocalCrossentropy })
        {
            double whole = loss.Sample(output, target, default, 1, false);
            Assert.Equal(whole, loss.For(new Shape(6)).Sample(output, target, default, 1, false));
            Assert.NotEqual(whole, loss.For(new Shape(2, 3)).Sample(output, target, default, 1, false));
            Assert.Contains("no whole number of positions of 4", Refused(() => loss.For(new Shape(4)).Sample(output, target, default, 1, false)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WrongLengths_AreRefused(string what)
    {
        foreach (LossCase one in Of(what))
        {
            Assert.Contains($"values for an output of {one.Output.Length}", Refused(() => one.Loss.Sample(one.Output, one.Target.AsSpan(1), default, 1, one.Logits)), StringComparison.Ordinal);
            Assert.Contains("room for 2 slopes, not 35", Refused(() => one.Loss.Sample(one.Output, one.Target, new float[2], 1, one.Logits)), StringComparison.Ordinal);
            if (!one.Loss.TakesLogits(Activation.Softmax) && !one.Loss.TakesLogits(Activation.Sigmoid))
                Assert.Contains("not from logits", Refused(() => one.Loss.Sample(one.Output, one.Target, default, 1, true)), StringComparison.Ordinal);
        }
    }

    internal static IEnumerable<LossCase> Of(string what) => LossCase.All().Where(one => one.What == what);

    private static string Refused(Func<object> act) => Assert.Throws<ArgumentException>(act).Message;

    private static void AssertSlopes(LossCase one, float width, double tolerance)
    {
        float[] gradient = new float[one.Output.Length];

        // What rounding to floats inside a loss leaves of a difference.
        double noise = 2e-7 * Math.Abs(one.Loss.Sample(one.Output, one.Target, gradient, 3, one.Logits)) / width;
        for (int i = 0; i < gradient.Length; i++)
        {
            // Richardson's extrapolation: the error of second order cancels.
            double slope = (4 * Difference(one, i, width / 2) - Difference(one, i, width)) / 3;
            Assert.True(Math.Abs(3 * slope - gradient[i]) <= tolerance * Math.Max(1, Math.Abs(slope)) + 9 * noise, $"{one.What}[{i}]: {gradient[i]:R} instead of {3 * slope:R}");
        }
    }

    private static double Difference(LossCase one, int at, float width)
    {
        float[] above = [.. one.Output], below = [.. one.Output];
        above[at] += width;
        below[at] -= width;
        return (one.Loss.Sample(above, one.Target, default, 1, one.Logits) - one.Loss.Sample(below, one.Target, default, 1, one.Logits)) / ((double)above[at] - below[at]);
    }
}
