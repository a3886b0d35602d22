using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class DepthwiseConv2DTests
{
    [Fact]
    public void ShapesAndCounts_AreThoseOfKeras()
    {
        LayerNode layer = Accepted(Input(9, 12, 4), Line("DepthwiseConv2D", With("kernel", 3), With("padding", Padding.Same), With("Strides", 2), With("DepthMultiplier", 2)));

        Assert.Equal(new Shape(5, 6, 8), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(3, 3, 4, 2)), ("bias", new Shape(8))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal(5L * 6 * 3 * 3 * 4 * 2, layer.MultiplyAdds);
    }

    [Fact]
    public void EveryArgument_ReachesTheArchitecture()
    {
        LayerNode layer = Accepted(Input(9, 9, 4), Line(
            "DepthwiseConv2D",
            With("kernel", 3),
            With("activation", Activation.Selu),
            With("DepthwiseInitializer", Initializer.HeNormal),
            With("DepthwiseL1", 1f),
            With("DepthwiseL2", 2f),
            With("BiasInitializer", Initializer.Constant),
            With("BiasInitializerScale", 0.25f),
            With("BiasL1", 3f),
            With("BiasL2", 4f),
            With("ActivityL1", 5f),
            With("ActivityL2", 6f)));

        Assert.Equal(Activation.Selu, layer.Activation);
        Assert.Equal(new WeightSettings(Initializer.HeNormal, null, 1, 2), layer.Weights[0].Settings);
        Assert.Equal(new WeightSettings(Initializer.Constant, 0.25f, 3, 4), layer.Weights[^1].Settings);
        Assert.Equal((5f, 6f), (layer.ActivityL1, layer.ActivityL2));
    }

    [Fact]
    public void WithoutBias_ThereAreKernelsOnly() =>
        Assert.DoesNotContain("bias", Accepted(Input(5, 5, 2), Line("DepthwiseConv2D", With("kernel", 3), With("UseBias", false))).Weights.Select(static weight => weight.Name));

    [Fact]
    public void MultipliersBelowOne_AreRefused() =>
        Refused(Input(5, 5, 2), Line("DepthwiseConv2D", With("kernel", 3), With("DepthMultiplier", 0))).At(IssueId.NotPositive, 2, "DepthMultiplier");

    [Fact]
    public void WindowsLargerThanTheMap_AreRefused() =>
        Refused(Input(5, 2, 2), Line("DepthwiseConv2D", With("kernel", 3))).At(IssueId.WindowTooLarge, 2, "kernel");

    [Fact]
    public void StepsAndGapsTogether_AreRefused() =>
        Refused(Input(8, 8, 2), Line("DepthwiseConv2D", With("kernel", 3), With("Strides", 2), With("DilationRate", 2))).At(IssueId.Conflict, 2, null);

    [Fact]
    public void ChannelsBeyondMemory_AreRefused() =>
        Refused(Input(5, 5, 1 << 16), Line("DepthwiseConv2D", With("kernel", 3), With("DepthMultiplier", 1 << 16))).At(IssueId.TooLarge, 2, null);
}
