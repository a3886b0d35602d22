namespace Autoencoders.Runtime.Tests.Layers;

public sealed class MaxPooling1DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("MaxPooling1D");
}
