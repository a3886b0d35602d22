namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ZeroPadding2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("ZeroPadding2D");
}
