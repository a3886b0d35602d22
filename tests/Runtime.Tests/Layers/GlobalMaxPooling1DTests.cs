namespace Autoencoders.Runtime.Tests.Layers;

public sealed class GlobalMaxPooling1DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("GlobalMaxPooling1D");
}
