namespace Autoencoders.Runtime.Tests.Layers;

public sealed class AveragePooling3DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("AveragePooling3D");
}
