using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class Conv2DTransposeTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => ConvolutionGolden.Check("Conv2DTranspose");

    [Theory]
    [InlineData(3, 1, 1, Padding.Same)]
    [InlineData(3, 2, 1, Padding.Same)]
    [InlineData(2, 3, 1, Padding.Valid)]
    [InlineData(3, 1, 2, Padding.Valid)]
    public void Gradients_AreThoseOfTheForwardPass(int kernel, int strides, int dilation, Padding padding) =>
        LayerChecks.Gradients(
            Line("Conv2DTranspose", ("filters", 3), ("kernel", kernel), ("padding", padding), ("Strides", strides), ("DilationRate", dilation)), [new Shape(4, 3, 5)]);

    // One filter, and many: the step is computed either way around, and chunks end within samples.
    [Theory]
    [InlineData(1, 9, 1)]
    [InlineData(40, 1, 1)]
    [InlineData(2, 9, 2)]
    public void FewAndManyFilters_AreAlike(int filters, int channels, int strides) =>
        LayerChecks.Gradients(
            Line("Conv2DTranspose", ("filters", filters), ("kernel", 3), ("padding", Padding.Same), ("Strides", strides)), [new Shape(11, 12, channels)]);

    [Theory]
    [InlineData(Activation.Sigmoid, 1)]
    [InlineData(Activation.Gelu, 2)]
    [InlineData(Activation.Softmax, 2)]
    [InlineData(Activation.Glu, 1)]
    [InlineData(Activation.Glu, 2)]
    public void Activations_AreCarriedThrough(Activation activation, int strides) =>
        LayerChecks.Gradients(
            Line("Conv2DTranspose", ("filters", 4), ("kernel", 3), ("activation", activation), ("padding", Padding.Same), ("Strides", strides)),
            [new Shape(4, 3, 3)]);

    [Fact]
    public void OutputLike_ComputesWhatTheOutputPaddingDoes() =>
        Assert.Equal(Predicted(("OutputPaddingByAxis", new EquatableArray<int>([1, 0]))), Predicted(("OutputLike", "input_1")));

    private static float[] Predicted((string Name, object Value) size) => SpecifiedModel.Of(
        Input(8, 9, 2),
        Line("Conv2D", ("filters", 3), ("kernel", 3), ("Strides", 2)),
        Line("Conv2DTranspose", ("filters", 2), ("kernel", 3), ("Strides", 2), size)).Predict(Numbers.Uniform(3, new Shape(8, 9, 2))).ToArray();
}
