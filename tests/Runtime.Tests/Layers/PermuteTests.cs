namespace Autoencoders.Runtime.Tests.Layers;

public sealed class PermuteTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("Permute");
}
