namespace Autoencoders.Runtime.Tests.Layers;

public sealed class Cropping1DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("Cropping1D");
}
