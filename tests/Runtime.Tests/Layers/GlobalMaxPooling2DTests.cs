namespace Autoencoders.Runtime.Tests.Layers;

public sealed class GlobalMaxPooling2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("GlobalMaxPooling2D");
}
