using System.Linq;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class GaussianDropoutTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass() => LayerChecks.Gradients(Line("GaussianDropout", ("rate", 0.3f)), [new Shape(3, 7)]);

    [Fact]
    public void Factors_HaveMeanOneAndTheVarianceOfTheRate()
    {
        float[] ones = [.. Enumerable.Repeat(1f, 20000)];

        float[] factors = new LayerHarness(Line("GaussianDropout", ("rate", 0.2f)), [new Shape(20000)]).Run([[ones]], [ones]).Output[0];

        Assert.Equal(1, factors.Average(), 0.02f);
        Assert.Equal(0.25, factors.Select(static factor => (factor - 1.0) * (factor - 1.0)).Average(), 0.02);
    }

    [Fact]
    public void Inference_IsTheIdentity() =>
        Assert.Equal([1, 2], new LayerHarness(Line("GaussianDropout", ("rate", 0.5f)), [new Shape(2)]).Run([[[1, 2]]], [[1, 1]], training: false, needsInputGradient: false).Output[0]);
}
