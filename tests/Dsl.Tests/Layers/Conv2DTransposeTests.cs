using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class Conv2DTransposeTests
{
    // The table of Keras: length · stride for same; the whole reach of all windows for valid; another length with output padding.
    [Theory]
    [InlineData(3, 1, 1, Padding.Same, null, 7)]
    [InlineData(3, 2, 1, Padding.Same, null, 14)]
    [InlineData(2, 3, 1, Padding.Same, null, 21)]
    [InlineData(3, 2, 1, Padding.Same, 0, 13)]
    [InlineData(3, 2, 1, Padding.Same, 1, 14)]
    [InlineData(4, 2, 1, Padding.Same, 1, 13)]
    [InlineData(3, 1, 1, Padding.Valid, null, 9)]
    [InlineData(3, 2, 1, Padding.Valid, null, 15)]
    [InlineData(2, 3, 1, Padding.Valid, null, 21)]
    [InlineData(3, 2, 1, Padding.Valid, 1, 16)]
    [InlineData(3, 1, 2, Padding.Valid, null, 11)]
    [InlineData(3, 1, 2, Padding.Same, null, 7)]
    public void Shape_IsThatOfKeras(int kernel, int strides, int dilation, Padding padding, int? outputPadding, int height)
    {
        List<Argument> more = [With("padding", padding), With("Strides", strides), With("DilationRate", dilation)];
        if (outputPadding is { } extra)
            more.Add(With("OutputPadding", extra));
        LayerNode layer = Accepted(Input(7, 9, 3), Transpose(5, kernel, [.. more]));

        Assert.Equal(new Shape(height, height + 2 * strides, 5), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(kernel, kernel, 5, 3)), ("bias", new Shape(5))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal(7L * 9 * kernel * kernel * 3 * 5, layer.MultiplyAdds);
    }

    [Fact]
    public void EveryArgument_ReachesTheArchitecture()
    {
        LayerNode layer = Accepted(Input(4, 4, 2), Transpose(
            6,
            3,
            With("activation", Activation.Selu),
            With("StridesByAxis", new EquatableArray<int>([2, 3])),
            With("OutputPaddingByAxis", new EquatableArray<int>([0, 2])),
            With("KernelInitializer", Initializer.HeNormal),
            With("KernelL1", 1f),
            With("KernelL2", 2f),
            With("BiasL1", 3f),
            With("BiasL2", 4f),
            With("ActivityL1", 5f),
            With("ActivityL2", 6f)));

        Assert.Equal(new Shape(9, 14, 6), layer.OutputShape);
        Assert.Equal(Activation.Selu, layer.Activation);
        Assert.Equal(new WeightSettings(Initializer.HeNormal, null, 1, 2), layer.Weights[0].Settings);
        Assert.Equal(new WeightSettings(Initializer.Zeros, null, 3, 4), layer.Weights[1].Settings);
        Assert.Equal((5f, 6f), (layer.ActivityL1, layer.ActivityL2));
    }

    [Fact]
    public void WithoutBias_ThereIsAKernelOnly() =>
        Assert.Equal(["kernel"], Accepted(Input(3, 3, 1), Transpose(4, 3, With("UseBias", false))).Weights.Select(static weight => weight.Name));

    [Theory]
    [InlineData(2, 2)]
    [InlineData(1, 1)]
    public void OutputPaddingOfAStepOrMore_IsRefused(int strides, int outputPadding) =>
        Refused(Input(4, 4, 2), Transpose(6, 3, With("Strides", strides), With("OutputPadding", outputPadding))).At(IssueId.OutOfRange, 2, "OutputPadding");

    [Fact]
    public void OutputPaddingBelowZero_IsRefused() =>
        Refused(Input(4, 4, 2), Transpose(6, 3, With("OutputPadding", -1))).At(IssueId.NotPositive, 2, "OutputPadding");

    [Fact]
    public void StepsAndGapsTogether_AreRefused() =>
        Refused(Input(8, 8, 1), Transpose(4, 3, With("Strides", 2), With("DilationRate", 2))).At(IssueId.Conflict, 2, null);

    [Fact]
    public void CausalPadding_IsRefused() =>
        Refused(Input(8, 8, 1), Transpose(4, 3, With("padding", Padding.Causal))).At(IssueId.Conflict, 2, "padding");

    [Fact]
    public void NothingLeft_IsRefused() =>
        Refused(Input(1, 8, 1), Transpose(4, 2, With("padding", Padding.Same), With("OutputPadding", 0))).At(IssueId.WindowTooLarge, 2, null);

    [Fact]
    public void OutputsBeyondMemory_AreRefused()
    {
        Refused(Input(1 << 16, 1, 1), Transpose(1, 2, With("Strides", 1 << 16))).At(IssueId.TooLarge, 2, null);
        Refused(Input(1 << 14, 1 << 14, 1), Transpose(1, 2, With("Strides", 8))).At(IssueId.TooLarge, 2, null);
    }

    [Fact]
    public void OtherInputsThanPictures_AreRefused() => Refused(Input(8, 3), Transpose(4, 3)).At(IssueId.WrongRank, 2, null);

    // 13 and 14 from 7 by a step of 2; an even window with same padding reaches 12 to 14, the last by Keras' own choice.
    [Theory]
    [InlineData(3, Padding.Same, 13, 14)]
    [InlineData(2, Padding.Same, 12, 13)]
    [InlineData(2, Padding.Same, 14, 14)]
    [InlineData(3, Padding.Valid, 15, 16)]
    [InlineData(1, Padding.Valid, 13, 14)]
    public void OutputLike_GivesTheOthersSize_WhoseValuesAreNotRead(int kernel, Padding padding, int height, int width)
    {
        Architecture model = Check([.. Middle(height, width), Transpose(5, kernel, With("padding", padding), With("Strides", 2), With("OutputLike", "input_1"))]);

        Assert.Empty(model.Issues);
        Assert.Equal(new Shape(height, width, 5), model.Nodes[^1].OutputShape);
        Assert.Equal([1], model.Nodes[^1].Inputs);
        Assert.False(model.Nodes[^1].TakesSeveral);
    }

    [Fact]
    public void OutputLike_IsTheOutputPaddingThatGivesTheSize()
    {
        Architecture like = Check([.. Middle(16, 15), Transpose(5, 3, With("Strides", 2), With("OutputLike", "input_1"))]);
        Architecture padded = Check([.. Middle(16, 15), Transpose(5, 3, With("Strides", 2), With("OutputPaddingByAxis", new EquatableArray<int>([1, 0])))]);

        Assert.Equal(padded.Nodes[^1], like.Nodes[^1]);
    }

    [Theory]
    [InlineData(3, 2, Padding.Same, 15, "13 to 14")]
    [InlineData(3, 2, Padding.Same, 12, "13 to 14")]
    [InlineData(2, 2, Padding.Same, 15, "12 to 14")]
    [InlineData(3, 1, Padding.Valid, 10, "reaches 9.")]
    public void SizeThatNoOutputPaddingGives_IsRefusedWithThoseItReaches(int kernel, int strides, Padding padding, int height, string reached)
    {
        Issue issue = Refused([.. Middle(height, 14), Transpose(5, kernel, With("padding", padding), With("Strides", strides), With("OutputLike", "input_1"))]);

        issue.At(IssueId.MergeMismatch, 3, "OutputLike");
        Assert.Contains(reached, issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OutputPadding")]
    [InlineData("OutputPaddingByAxis")]
    public void OutputPaddingBesideOutputLike_IsRefused(string argument) =>
        Refused([.. Middle(14, 14), Transpose(5, 3, With("Strides", 2), With("OutputLike", "input_1"), With(argument, argument == "OutputPadding" ? 1 : new EquatableArray<int>([1, 1])))])
            .At(IssueId.Conflict, 3, argument);

    [Fact]
    public void OutputLikeAMapOfAnotherRank_IsRefused() =>
        Refused(Input(4, 9), Line("Reshape", Sizes(6, 6, 1)), Transpose(5, 3, With("OutputLike", "input_1"))).At(IssueId.MergeMismatch, 3, "OutputLike");

    [Fact]
    public void OutputLikeANameThatIsNotThere_IsRefused() =>
        Refused(Input(7, 7, 1), Transpose(5, 3, With("OutputLike", "input_2"))).At(IssueId.UnknownLayer, 2, "OutputLike");

    // A map of the size that is wanted, and behind it one of (7, 7, 3).
    private static Declaration[] Middle(int height, int width) =>
        [Input(height, width, 3), Line("AdaptiveAveragePooling2D", With("outputSize", 7))];

    private static Declaration Transpose(int filters, int kernel, params Argument[] more) =>
        new("Conv2DTranspose", [With("filters", filters), With("kernel", kernel), .. more]);
}
