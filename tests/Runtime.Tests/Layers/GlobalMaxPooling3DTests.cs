namespace Autoencoders.Runtime.Tests.Layers;

public sealed class GlobalMaxPooling3DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("GlobalMaxPooling3D");
}
