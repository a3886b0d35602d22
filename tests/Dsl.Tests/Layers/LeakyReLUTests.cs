using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class LeakyReLUTests
{
    [Fact]
    public void Slope_IsKept_ThreeTenthsByDefault()
    {
        Assert.Equal(0.3f, Accepted(Input(4), Line("LeakyReLU")).Number("negativeSlope"));
        Assert.Equal(0.1f, Accepted(Input(4), Line("LeakyReLU", With("negativeSlope", 0.1f))).Number("negativeSlope"));
    }

    [Fact]
    public void NegativeSlope_IsRefused() => Refused(Input(4), Line("LeakyReLU", With("negativeSlope", -0.1f))).At(IssueId.OutOfRange, 2, "negativeSlope");
}
