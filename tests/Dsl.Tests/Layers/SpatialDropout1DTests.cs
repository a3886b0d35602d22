using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class SpatialDropout1DTests
{
    [Fact]
    public void Shape_Stays()
    {
        LayerNode layer = Accepted(Input(8, 3), Line("SpatialDropout1D", With("rate", 0.5f)));

        Assert.Equal("spatial_dropout1d", layer.Name);
        Assert.Equal(new Shape(8, 3), layer.OutputShape);
    }

    [Fact]
    public void OtherRanks_AreRefused() => Refused(Input(5), Line("SpatialDropout1D", With("rate", 0.5f))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void RateOfOne_IsRefused() => Refused(Input(8, 3), Line("SpatialDropout1D", With("rate", 1f))).At(IssueId.OutOfRange, 2, "rate");
}
