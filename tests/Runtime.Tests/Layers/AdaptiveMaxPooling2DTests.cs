namespace Autoencoders.Runtime.Tests.Layers;

public sealed class AdaptiveMaxPooling2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfPyTorch() => SpatialGolden.Check("AdaptiveMaxPooling2D");
}
