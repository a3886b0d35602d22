namespace Autoencoders.Runtime.Tests.Layers;

public sealed class CropLikeTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfPyTorch() => SpatialGolden.Check("CropLike");
}
