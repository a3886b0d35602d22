namespace Autoencoders.Runtime.Tests.Layers;

public sealed class Cropping2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("Cropping2D");
}
