namespace Autoencoders.Runtime.Tests.Layers;

public sealed class PadLikeTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfPyTorch() => SpatialGolden.Check("PadLike");
}
