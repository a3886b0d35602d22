using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class Conv1DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => ConvolutionGolden.Check("Conv1D");

    [Theory]
    [InlineData(1, 1, Padding.Valid)]
    [InlineData(2, 1, Padding.Same)]
    [InlineData(1, 2, Padding.Same)]
    public void Gradients_AreThoseOfTheForwardPass(int strides, int dilation, Padding padding) =>
        LayerChecks.Gradients(
            Line("Conv1D", ("filters", 4), ("kernel", 3), ("activation", Activation.Tanh), ("padding", padding), ("Strides", strides), ("DilationRate", dilation)),
            [new Shape(9, 4)]);

    [Fact]
    public void Causal_SeesNothingOfWhatComesLater()
    {
        var harness = new LayerHarness(Line("Conv1D", ("filters", 1), ("kernel", 3), ("padding", Padding.Causal), ("UseBias", false)), [new Shape(6, 1)]);
        float[] before = harness.Run([[[1, 2, 3, 4, 5, 6]]], [new float[6]]).Output[0];
        float[] changed = harness.Run([[[1, 2, 3, 9, 9, 9]]], [new float[6]]).Output[0];

        Assert.Equal(before[..3], changed[..3]);
        Assert.NotEqual(before[3], changed[3]);
    }
}
