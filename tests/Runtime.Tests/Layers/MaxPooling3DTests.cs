namespace Autoencoders.Runtime.Tests.Layers;

public sealed class MaxPooling3DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("MaxPooling3D");
}
