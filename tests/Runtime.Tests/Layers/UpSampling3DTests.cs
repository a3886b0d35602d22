namespace Autoencoders.Runtime.Tests.Layers;

public sealed class UpSampling3DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("UpSampling3D");
}
