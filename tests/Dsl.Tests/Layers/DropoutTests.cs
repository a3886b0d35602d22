using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class DropoutTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.5f)]
    [InlineData(0.99999994f)]
    public void Shape_Stays_AndTheRateIsKept(float rate)
    {
        LayerNode layer = Accepted(Input(4, 6), Line("Dropout", With("rate", rate)));

        Assert.Equal(new Shape(4, 6), layer.OutputShape);
        Assert.Equal(rate, layer.Number("rate"));
        Assert.Empty(layer.Weights);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void RatesOutsideZeroToOne_AreRefused(float rate) => Refused(Input(4), Line("Dropout", With("rate", rate))).At(IssueId.OutOfRange, 2, "rate");
}
