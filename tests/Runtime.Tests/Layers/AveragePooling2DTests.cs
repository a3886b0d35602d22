using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class AveragePooling2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("AveragePooling2D");

    [Fact]
    public void Gradients_AreThoseOfDifferences() =>
        LayerChecks.Gradients(Line("AveragePooling2D", ("poolSize", new EquatableArray<int>([3, 2])), ("padding", Padding.Same), ("Strides", 2)), [new Shape(5, 4, 9)]);
}
