using System;
using System.Linq;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class AlphaDropoutTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.3f)]
    public void Gradients_AreThoseOfTheForwardPass(float rate) => LayerChecks.Gradients(Line("AlphaDropout", ("rate", rate)), [new Shape(3, 7)]);

    [Fact]
    public void StandardNormalValues_KeepMeanAndVariance()
    {
        var random = new Random(4);
        float[] values = [.. Enumerable.Range(0, 40000).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble())))];

        float[] output = new LayerHarness(Line("AlphaDropout", ("rate", 0.3f)), [new Shape(40000)]).Run([[values]], [values]).Output[0];

        Assert.Equal(0, output.Average(), 0.03f);
        Assert.Equal(1, output.Select(static value => (double)value * value).Average(), 0.03);
        Assert.InRange(output.GroupBy(static value => value).Max(static equal => equal.Count()), 11400, 12600);
    }

    [Fact]
    public void Inference_IsTheIdentity() =>
        Assert.Equal([1, 2], new LayerHarness(Line("AlphaDropout", ("rate", 0.5f)), [new Shape(2)]).Run([[[1, 2]]], [[1, 1]], training: false, needsInputGradient: false).Output[0]);
}
