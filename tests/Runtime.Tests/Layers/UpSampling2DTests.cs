using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class UpSampling2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("UpSampling2D");

    [Theory]
    [InlineData(Interpolation.Nearest)]
    [InlineData(Interpolation.Bilinear)]
    public void Gradients_AreThoseOfDifferences(Interpolation interpolation) =>
        LayerChecks.Gradients(Line("UpSampling2D", ("size", new EquatableArray<int>([3, 2])), ("Interpolation", interpolation)), [new Shape(2, 3, 9)]);
}
