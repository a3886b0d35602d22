using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class RMSNormalizationTests
{
    [Fact]
    public void LastAxis_HasAScale()
    {
        LayerNode layer = Accepted(Input(4, 3), Line("RMSNormalization"));

        Assert.Equal("rms_normalization", layer.Name);
        Assert.Equal(["scale"], layer.Weights.Select(static weight => weight.Name));
        Assert.Equal(new Shape(3), layer.Weights[0].Shape);
        Assert.Equal(1e-6f, layer.Number("Epsilon"));
    }

    [Fact]
    public void OtherAxis_GivesTheScaleItsShape() => Assert.Equal(new Shape(4), Accepted(Input(4, 3), Line("RMSNormalization", With("Axis", 1))).Weights[0].Shape);

    [Fact]
    public void AxisThatIsNone_IsRefused() => Refused(Input(4, 3), Line("RMSNormalization", With("Axis", 3))).At(IssueId.OutOfRange, 2, "Axis");
}
