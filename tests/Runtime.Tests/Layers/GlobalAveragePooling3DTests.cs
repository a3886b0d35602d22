namespace Autoencoders.Runtime.Tests.Layers;

public sealed class GlobalAveragePooling3DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("GlobalAveragePooling3D");
}
