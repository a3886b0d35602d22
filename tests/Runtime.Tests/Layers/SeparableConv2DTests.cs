using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class SeparableConv2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => ConvolutionGolden.Check("SeparableConv2D");

    [Theory]
    [InlineData(3, 1, 1, 1, Padding.Same, 9)]
    [InlineData(3, 2, 1, 1, Padding.Valid, 17)]
    [InlineData(2, 1, 2, 3, Padding.Same, 2)]
    [InlineData(7, 1, 1, 2, Padding.Same, 3)]
    public void Gradients_AreThoseOfTheForwardPass(int kernel, int strides, int dilation, int multiplier, Padding padding, int channels) =>
        LayerChecks.Gradients(
            Line("SeparableConv2D", ("filters", 5), ("kernel", kernel), ("padding", padding), ("Strides", strides), ("DilationRate", dilation), ("DepthMultiplier", multiplier)),
            [new Shape(5, 6, channels)]);

    [Theory]
    [InlineData(Activation.Sigmoid)]
    [InlineData(Activation.Gelu)]
    [InlineData(Activation.Softmax)]
    public void Activations_AreCarriedThrough(Activation activation) =>
        LayerChecks.Gradients(Line("SeparableConv2D", ("filters", 5), ("kernel", 3), ("activation", activation), ("UseBias", false)), [new Shape(4, 5, 4)]);

    [Fact]
    public void Glu_IsCarriedThrough() =>
        LayerChecks.Gradients(Line("SeparableConv2D", ("filters", 4), ("kernel", 3), ("activation", Activation.Glu)), [new Shape(4, 5, 4)]);
}
