namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ZeroPadding3DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("ZeroPadding3D");
}
