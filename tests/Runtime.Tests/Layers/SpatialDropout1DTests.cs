using System.Linq;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class SpatialDropout1DTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass() => LayerChecks.Gradients(Line("SpatialDropout1D", ("rate", 0.4f)), [new Shape(40, 16)]);

    [Fact]
    public void WholeChannels_AreDroppedOrScaled()
    {
        float[] ones = [.. Enumerable.Repeat(1f, 640)];
        LayerHarness.Pass pass = new LayerHarness(Line("SpatialDropout1D", ("rate", 0.5f)), [new Shape(40, 16)]).Run([[ones, ones]], [ones, ones]);

        foreach (float[] row in pass.Output)
        {
            Assert.Equal(row[..16], row[^16..]);
            Assert.All(row, static value => Assert.True(value is 0 or 2));
            Assert.Contains(0, row);
            Assert.Contains(2, row);
        }

        Assert.NotEqual(pass.Output[0], pass.Output[1]);
    }

    [Fact]
    public void Inference_IsTheIdentity()
    {
        float[] values = [.. Enumerable.Range(0, 640).Select(static i => (float)i)];

        Assert.Equal(values, new LayerHarness(Line("SpatialDropout1D", ("rate", 0.5f)), [new Shape(40, 16)]).Run([[values]], [values], training: false, needsInputGradient: false).Output[0]);
    }
}
