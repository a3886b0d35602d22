namespace Autoencoders.Runtime.Tests.Layers;

public sealed class UpSampling1DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("UpSampling1D");
}
