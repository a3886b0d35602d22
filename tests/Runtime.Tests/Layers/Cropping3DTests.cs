namespace Autoencoders.Runtime.Tests.Layers;

public sealed class Cropping3DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("Cropping3D");
}
