namespace Autoencoders.Runtime.Tests.Layers;

public sealed class AveragePooling1DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("AveragePooling1D");
}
