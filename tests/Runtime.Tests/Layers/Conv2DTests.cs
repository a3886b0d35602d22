using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class Conv2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => ConvolutionGolden.Check("Conv2D");

    [Theory]
    [InlineData(1, 1, 1, 1, Padding.Valid)]
    [InlineData(3, 1, 1, 1, Padding.Same)]
    [InlineData(3, 1, 1, 1, Padding.Valid)]
    [InlineData(2, 1, 1, 2, Padding.Same)]
    [InlineData(4, 2, 1, 1, Padding.Same)]
    [InlineData(3, 2, 1, 2, Padding.Valid)]
    [InlineData(1, 2, 1, 1, Padding.Same)]
    [InlineData(2, 3, 1, 1, Padding.Valid)]
    [InlineData(3, 1, 2, 1, Padding.Same)]
    [InlineData(2, 1, 3, 2, Padding.Valid)]
    [InlineData(7, 1, 1, 1, Padding.Same)]
    public void Gradients_AreThoseOfTheForwardPass(int kernel, int strides, int dilation, int groups, Padding padding) =>
        LayerChecks.Gradients(
            Line("Conv2D", ("filters", 6), ("kernel", kernel), ("padding", padding), ("Strides", strides), ("DilationRate", dilation), ("Groups", groups)),
            [new Shape(5, 6, 4)]);

    [Fact]
    public void EachAxis_MayHaveItsOwnWindow() =>
        LayerChecks.Gradients(
            Line("Conv2D", ("filters", 3), ("kernel", new EquatableArray<int>([2, 3])), ("padding", Padding.Same), ("StridesByAxis", new EquatableArray<int>([1, 2]))),
            [new Shape(4, 7, 2)]);

    // One filter, and many, with few channels: the step is computed either way around.
    [Theory]
    [InlineData(1, 9, 1)]
    [InlineData(40, 1, 1)]
    [InlineData(1, 9, 2)]
    [InlineData(40, 1, 2)]
    public void FewAndManyFilters_AreAlike(int filters, int channels, int dilation) =>
        LayerChecks.Gradients(
            Line("Conv2D", ("filters", filters), ("kernel", 3), ("padding", Padding.Same), ("DilationRate", dilation)), [new Shape(11, 12, channels)]);

    // Wide maps with many channels go down in bands of lines, and their kernel gradients are summed in place.
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(1, 1, 2)]
    public void LargeMaps_AreAlike(int strides, int dilation, int groups) =>
        LayerChecks.Gradients(
            Line("Conv2D", ("filters", 18), ("kernel", 3), ("padding", Padding.Same), ("Strides", strides), ("DilationRate", dilation), ("Groups", groups)),
            [new Shape(14, 22, 40)],
            step: 0.1f);

    [Theory]
    [InlineData(Activation.Sigmoid)]
    [InlineData(Activation.Gelu)]
    [InlineData(Activation.Softmax)]
    [InlineData(Activation.Glu)]
    public void Activations_AreCarriedThrough(Activation activation)
    {
        LayerChecks.Gradients(Line("Conv2D", ("filters", 4), ("kernel", 3), ("activation", activation), ("padding", Padding.Same)), [new Shape(4, 3, 3)]);
        LayerChecks.Gradients(Line("Conv2D", ("filters", 2), ("kernel", 3), ("activation", activation), ("padding", Padding.Same)), [new Shape(4, 3, 20)]);
    }

    [Fact]
    public void WithoutBias_TheSumsStartFromZero() =>
        LayerChecks.Gradients(Line("Conv2D", ("filters", 3), ("kernel", 3), ("UseBias", false)), [new Shape(4, 5, 2)]);
}
