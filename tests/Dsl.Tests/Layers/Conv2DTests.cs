using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class Conv2DTests
{
    [Theory]
    [InlineData(3, 1, 1, Padding.Valid, 26, 30)]
    [InlineData(3, 1, 1, Padding.Same, 28, 32)]
    [InlineData(3, 2, 1, Padding.Same, 14, 16)]
    [InlineData(3, 2, 1, Padding.Valid, 13, 15)]
    [InlineData(4, 3, 1, Padding.Same, 10, 11)]
    [InlineData(3, 1, 5, Padding.Valid, 18, 22)]
    [InlineData(3, 1, 5, Padding.Same, 28, 32)]
    [InlineData(28, 1, 1, Padding.Valid, 1, 5)]
    public void Shape_IsThatOfKeras(int kernel, int strides, int dilation, Padding padding, int height, int width)
    {
        LayerNode layer = Accepted(Input(28, 32, 3), Conv2D(16, kernel, With("padding", padding), With("Strides", strides), With("DilationRate", dilation)));

        Assert.Equal(new Shape(height, width, 16), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(kernel, kernel, 3, 16)), ("bias", new Shape(16))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal((long)height * width * kernel * kernel * 3 * 16, layer.MultiplyAdds);
    }

    [Fact]
    public void KerasDefaults_HoldWhereNothingIsWritten()
    {
        LayerNode layer = Accepted(Input(5, 5, 2), Conv2D(4, 3));

        Assert.Equal(Activation.Linear, layer.Activation);
        Assert.Equal(new WeightSettings(Initializer.GlorotUniform), layer.Weights[0].Settings);
        Assert.Equal(new WeightSettings(Initializer.Zeros), layer.Weights[1].Settings);
        Assert.Equal((0f, 0f), (layer.ActivityL1, layer.ActivityL2));
    }

    [Fact]
    public void EveryArgument_ReachesTheArchitecture()
    {
        LayerNode layer = Accepted(Input(9, 9, 4), new Declaration(
            "Conv2D",
            With("filters", 6),
            With("kernel", new EquatableArray<int>([3, 2])),
            With("activation", Activation.Selu),
            With("padding", Padding.Same),
            With("StridesByAxis", new EquatableArray<int>([2, 3])),
            With("Groups", 2),
            With("KernelInitializer", Initializer.HeNormal),
            With("BiasInitializer", Initializer.Constant),
            With("BiasInitializerScale", 0.25f),
            With("KernelL1", 1f),
            With("KernelL2", 2f),
            With("BiasL1", 3f),
            With("BiasL2", 4f),
            With("ActivityL1", 5f),
            With("ActivityL2", 6f)));

        Assert.Equal(new Shape(5, 3, 6), layer.OutputShape);
        Assert.Equal(new Shape(3, 2, 2, 6), layer.Weights[0].Shape);
        Assert.Equal(Activation.Selu, layer.Activation);
        Assert.Equal(new WeightSettings(Initializer.HeNormal, null, 1, 2), layer.Weights[0].Settings);
        Assert.Equal(new WeightSettings(Initializer.Constant, 0.25f, 3, 4), layer.Weights[1].Settings);
        Assert.Equal((5f, 6f), (layer.ActivityL1, layer.ActivityL2));
    }

    // The smaller half of what is missing goes in front, as in Keras: an odd cell is added behind.
    [Theory]
    [InlineData(28, 3, 1, 1, 1)]
    [InlineData(28, 2, 1, 1, 0)]
    [InlineData(28, 3, 2, 1, 0)]
    [InlineData(27, 3, 2, 1, 1)]
    [InlineData(28, 5, 2, 1, 1)]
    [InlineData(28, 1, 3, 1, 0)]
    [InlineData(28, 4, 1, 3, 4)]
    public void Same_PutsTheSmallerHalfInFront(int length, int kernel, int strides, int dilation, int before)
    {
        LayerNode layer = Accepted(
            Input(length, 40, 1), Conv2D(1, kernel, With("padding", Padding.Same), With("Strides", strides), With("DilationRate", dilation)));

        Assert.Equal(before, layer.Number("Before0"));
    }

    [Fact]
    public void WithoutBias_ThereIsAKernelOnly() =>
        Assert.Equal(["kernel"], Accepted(Input(3, 3, 1), Conv2D(4, 3, With("UseBias", false))).Weights.Select(static weight => weight.Name));

    [Fact]
    public void Glu_HalvesTheChannels_ButNotTheKernel()
    {
        LayerNode layer = Accepted(Input(5, 5, 3), Conv2D(8, 3, With("activation", Activation.Glu)));

        Assert.Equal(new Shape(3, 3, 4), layer.OutputShape);
        Assert.Equal(new Shape(3, 3, 3, 8), layer.Weights[0].Shape);
    }

    [Theory]
    [InlineData("filters")]
    [InlineData("kernel")]
    [InlineData("Strides")]
    [InlineData("DilationRate")]
    [InlineData("Groups")]
    public void NumbersBelowOne_AreRefused(string argument)
    {
        foreach (int value in new[] { 0, -1, int.MinValue })
        {
            Argument[] arguments = [With("filters", 4), With("kernel", 3), With("Strides", 1), With("DilationRate", 1), With("Groups", 1)];
            Declaration line = new("Conv2D", [.. arguments.Select(other => other.Name == argument ? With(argument, value) : other)]);
            Refused(Input(8, 8, 4), line).At(IssueId.NotPositive, 2, argument);
        }
    }

    [Fact]
    public void StepsAndGapsTogether_AreRefused() =>
        Refused(Input(8, 8, 1), Conv2D(4, 3, With("Strides", 2), With("DilationRate", 2))).At(IssueId.Conflict, 2, null);

    [Fact]
    public void StepsOnOneAxis_AndGapsOnAnother_AreRefused() =>
        Refused(Input(8, 8, 1), Conv2D(4, 3, With("StridesByAxis", new EquatableArray<int>([2, 1])), With("DilationRateByAxis", new EquatableArray<int>([1, 2]))))
            .At(IssueId.Conflict, 2, null);

    [Fact]
    public void FiltersThatGroupsDoNotDivide_AreRefused() =>
        Refused(Input(8, 8, 4), Conv2D(5, 3, With("Groups", 2))).At(IssueId.Conflict, 2, "Groups");

    [Fact]
    public void ChannelsThatGroupsDoNotDivide_AreRefused() =>
        Assert.Contains("(8, 8, 3)", Refused(Input(8, 8, 3), Conv2D(4, 3, With("Groups", 2))).At(IssueId.Conflict, 2, "Groups").Message);

    [Fact]
    public void WindowsLargerThanTheMap_AreRefused()
    {
        Refused(Input(8, 2, 1), Conv2D(4, 3)).At(IssueId.WindowTooLarge, 2, "kernel");
        Refused(Input(8, 8, 1), Conv2D(4, 3, With("DilationRate", 4))).At(IssueId.WindowTooLarge, 2, "kernel");
        Accepted(Input(8, 2, 1), Conv2D(4, 3, With("padding", Padding.Same)));
    }

    [Fact]
    public void CausalPadding_IsRefused_ForNoAxisIsTheTime() =>
        Refused(Input(8, 8, 1), Conv2D(4, 3, With("padding", Padding.Causal))).At(IssueId.Conflict, 2, "padding");

    [Fact]
    public void OtherInputsThanPictures_AreRefused()
    {
        Refused(Input(64), Conv2D(4, 3)).At(IssueId.WrongRank, 2, null);
        Refused(Input(8, 8, 8, 1), Conv2D(4, 3)).At(IssueId.WrongRank, 2, null);
    }

    [Theory]
    [InlineData("kernel", "kernel")]
    [InlineData("StridesByAxis", "StridesByAxis")]
    [InlineData("DilationRateByAxis", "DilationRateByAxis")]
    public void AnotherNumberOfSizesThanAxes_IsRefused(string argument, string guilty)
    {
        Declaration line = argument == "kernel"
            ? new Declaration("Conv2D", With("filters", 4), With("kernel", new EquatableArray<int>([1, 1, 1])))
            : Conv2D(4, 3, With(argument, new EquatableArray<int>([1, 1, 1])));
        Refused(Input(8, 8, 1), line).At(IssueId.AxisCount, 2, guilty);
    }

    [Fact]
    public void Messages_BeginBriefly()
    {
        foreach (Declaration line in new[] { Conv2D(4, 9), Conv2D(4, 3, With("Strides", 2), With("DilationRate", 2)), Conv2D(5, 3, With("Groups", 2)), Conv2D(4, 3, With("padding", Padding.Causal)) })
            Assert.True(Refused(Input(8, 8, 4), line).Message.IndexOf('.') is > 0 and < 120);
    }

    private static Declaration Conv2D(int filters, int kernel, params Argument[] more) =>
        new("Conv2D", [With("filters", filters), With("kernel", kernel), .. more]);
}
