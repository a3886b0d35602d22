using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class RescalingTests
{
    [Fact]
    public void Numbers_AreKept()
    {
        LayerNode layer = Accepted(Input(4, 3), Line("Rescaling", With("scale", 0.5f), With("offset", -1f)));

        Assert.Equal(new Shape(4, 3), layer.OutputShape);
        Assert.Equal((0.5f, -1f), (layer.Number("scale"), layer.Number("offset")));
    }

    [Fact]
    public void InfiniteScale_IsRefused() => Refused(Input(4), Line("Rescaling", With("scale", float.PositiveInfinity))).At(IssueId.OutOfRange, 2, "scale");
}
