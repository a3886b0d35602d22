namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ResizeLikeTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfPyTorch() => SpatialGolden.Check("ResizeLike");
}
