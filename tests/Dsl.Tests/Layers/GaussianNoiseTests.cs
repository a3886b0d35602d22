using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class GaussianNoiseTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.5f)]
    [InlineData(float.MaxValue)]
    public void Shape_Stays_AndTheDeviationIsKept(float deviation)
    {
        LayerNode layer = Accepted(Input(4, 6), Line("GaussianNoise", With("standardDeviation", deviation)));

        Assert.Equal("gaussian_noise", layer.Name);
        Assert.Equal(new Shape(4, 6), layer.OutputShape);
        Assert.Equal(deviation, layer.Number("standardDeviation"));
        Assert.Empty(layer.Weights);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void OtherDeviations_AreRefused(float deviation) =>
        Refused(Input(4), Line("GaussianNoise", With("standardDeviation", deviation))).At(IssueId.OutOfRange, 2, "standardDeviation");
}
