using System;
using System.Linq;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class SamplingTests
{
    private static readonly Shape[] Two = [new Shape(6), new Shape(6)];

    [Fact]
    public void Gradients_WithoutDivergence_AreThoseOfTheDraw() => LayerChecks.Gradients(Line("Sampling", ("KlWeight", 0f)), Two);

    [Fact]
    public void Draws_HaveTheMeanAndVarianceThatWereAskedFor()
    {
        float[] mean = [.. Enumerable.Repeat(3f, 20000)];
        float[] logVariance = [.. Enumerable.Repeat(MathF.Log(4), 20000)];

        float[] drawn = new LayerHarness(Line("Sampling"), [new Shape(20000), new Shape(20000)]).Run([[mean], [logVariance]], [mean]).Output[0];

        Assert.Equal(3, drawn.Average(), 0.06f);
        Assert.Equal(4, drawn.Select(static value => (value - 3.0) * (value - 3.0)).Average(), 0.15);
    }

    [Fact]
    public void Otherwise_TheMeanComesOut() =>
        Assert.Equal([1, 2, 3, 4, 5, 6], new LayerHarness(Line("Sampling"), Two).Run([[[1, 2, 3, 4, 5, 6]], [[0, 0, 1, 1, 2, 2]]], [new float[6]], training: false).Output[0]);

    [Fact]
    public void Divergence_IsThatFromTheStandardNormalDistribution_AndSoIsItsGradient()
    {
        float[] mean = [-1, -0.5f, 0, 0.25f, 1, 2], logVariance = [-2, 1, 0, 0.5f, -0.5f, 0.1f];
        LayerHarness.Pass pass = new LayerHarness(Line("Sampling", ("KlWeight", 0.5f)), Two).Run([[mean, mean], [logVariance, logVariance]], [new float[6], new float[6]], training: false);

        double expected = 0.5 * mean.Zip(logVariance, static (m, v) => -0.5 * (1 + v - (double)m * m - Math.Exp(v))).Sum();
        Assert.Equal(expected, pass.Penalties[0], 1e-6);
        for (int i = 0; i < 6; i++)
        {
            // Shared out over a batch of two.
            Assert.Equal(0.5 * mean[i] / 2, pass.InputGradients[0][1][i], 1e-6);
            Assert.Equal(0.5 * (Math.Exp(logVariance[i]) - 1) / 2 / 2, pass.InputGradients[1][1][i], 1e-6);
        }
    }
}
