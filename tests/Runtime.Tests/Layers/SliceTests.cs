namespace Autoencoders.Runtime.Tests.Layers;

public sealed class SliceTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfPyTorch() => SpatialGolden.Check("Slice");
}
