namespace Autoencoders.Runtime.Tests.Layers;

public sealed class GlobalAveragePooling1DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("GlobalAveragePooling1D");
}
