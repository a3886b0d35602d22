using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class UnitNormalizationTests
{
    [Fact]
    public void Shape_Stays()
    {
        LayerNode layer = Accepted(Input(4, 3), Line("UnitNormalization", With("Axis", 1)));

        Assert.Equal(new Shape(4, 3), layer.OutputShape);
        Assert.Equal(0, layer.Number("Axis"));
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void BatchAxis_IsRefused() => Refused(Input(4, 3), Line("UnitNormalization", With("Axis", 0))).At(IssueId.OutOfRange, 2, "Axis");
}
