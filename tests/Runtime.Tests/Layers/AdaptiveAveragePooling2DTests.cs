namespace Autoencoders.Runtime.Tests.Layers;

public sealed class AdaptiveAveragePooling2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfPyTorch() => SpatialGolden.Check("AdaptiveAveragePooling2D");
}
