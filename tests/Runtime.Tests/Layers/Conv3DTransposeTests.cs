using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class Conv3DTransposeTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => ConvolutionGolden.Check("Conv3DTranspose");

    [Theory]
    [InlineData(1, 1, Padding.Valid)]
    [InlineData(2, 1, Padding.Same)]
    [InlineData(1, 2, Padding.Same)]
    public void Gradients_AreThoseOfTheForwardPass(int strides, int dilation, Padding padding) =>
        LayerChecks.Gradients(
            Line("Conv3DTranspose", ("filters", 4), ("kernel", 2), ("activation", Activation.Tanh), ("padding", padding), ("Strides", strides), ("DilationRate", dilation)),
            [new Shape(2, 3, 3, 2)]);
}
