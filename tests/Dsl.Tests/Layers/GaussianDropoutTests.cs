using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class GaussianDropoutTests
{
    [Fact]
    public void Shape_Stays() => Assert.Equal(new Shape(4, 3), Accepted(Input(4, 3), Line("GaussianDropout", With("rate", 0.5f))).OutputShape);

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void RatesOutsideZeroToOne_AreRefused(float rate) => Refused(Input(4), Line("GaussianDropout", With("rate", rate))).At(IssueId.OutOfRange, 2, "rate");
}
