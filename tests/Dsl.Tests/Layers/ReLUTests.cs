using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ReLUTests
{
    [Fact]
    public void Numbers_AreKept()
    {
        LayerNode layer = Accepted(Input(4, 3), Line("ReLU", With("MaxValue", 6f), With("NegativeSlope", 0.1f), With("Threshold", 0.5f)));

        Assert.Equal("re_lu", layer.Name);
        Assert.Equal(new Shape(4, 3), layer.OutputShape);
        Assert.Equal((6f, 0.1f, 0.5f), (layer.Number("MaxValue"), layer.Number("NegativeSlope"), layer.Number("Threshold")));
        Assert.Equal(float.MaxValue, Accepted(Input(4), Line("ReLU")).Number("MaxValue"));
    }

    [Theory]
    [InlineData("MaxValue", -1f)]
    [InlineData("MaxValue", float.NaN)]
    [InlineData("NegativeSlope", -1f)]
    [InlineData("Threshold", -1f)]
    public void NegativeNumbers_AreRefused(string name, float value) => Refused(Input(4), Line("ReLU", With(name, value))).At(IssueId.OutOfRange, 2, name);
}
