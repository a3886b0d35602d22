namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ZeroPadding1DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("ZeroPadding1D");
}
