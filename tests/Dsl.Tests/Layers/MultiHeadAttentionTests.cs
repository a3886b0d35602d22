using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class MultiHeadAttentionTests
{
    [Fact]
    public void Weights_AreThoseOfKeras()
    {
        LayerNode layer = Accepted(Input(7, 5), Attention());

        Assert.Equal(new Shape(7, 5), layer.OutputShape);
        Assert.Equal("multi_head_attention", layer.Name);
        Assert.Equal(
            [
                ("query_kernel", new Shape(5, 2, 3)), ("query_bias", new Shape(2, 3)), ("key_kernel", new Shape(5, 2, 3)), ("key_bias", new Shape(2, 3)),
                ("value_kernel", new Shape(5, 2, 3)), ("value_bias", new Shape(2, 3)), ("attention_output_kernel", new Shape(2, 3, 5)), ("attention_output_bias", new Shape(5)),
            ],
            layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal(3 * (5 * 6 + 6) + 6 * 5 + 5, layer.ParameterCount);
        Assert.Equal(4 * 7 * 5 * 6 + 2 * 7 * 7 * 6, layer.MultiplyAdds);
    }

    [Fact]
    public void Context_GivesKeyAndValue()
    {
        LayerNode layer = Accepted(
            Input(7, 5),
            Line("LSTM", With("units", 4), With("ReturnSequences", true), Name("encoder")),
            Attention(From("input_1"), With("Context", "encoder"), With("ValueDim", 6), With("OutputShape", 8), With("UseBias", false)));

        Assert.Equal([0, 1], layer.Inputs);
        Assert.Equal(new Shape(7, 8), layer.OutputShape);
        Assert.Equal([new Shape(5, 2, 3), new Shape(4, 2, 3), new Shape(4, 2, 6), new Shape(2, 6, 8)], layer.Weights.Select(static weight => weight.Shape));
    }

    [Fact]
    public void EveryArgument_ReachesTheArchitecture()
    {
        LayerNode layer = Accepted(Input(7, 5), Attention(
            With("Dropout", 0.25f),
            With("UseCausalMask", true),
            With("KernelInitializer", Initializer.Constant),
            With("KernelInitializerScale", 0.5f),
            With("BiasInitializer", Initializer.Ones),
            With("KernelL1", 1f),
            With("KernelL2", 2f),
            With("BiasL1", 3f),
            With("BiasL2", 4f)));

        Assert.Equal((0.25f, 1f), (layer.Number("Dropout"), layer.Number("UseCausalMask")));
        Assert.Equal(
            Enumerable.Repeat(new[] { new WeightSettings(Initializer.Constant, 0.5f, 1, 2), new WeightSettings(Initializer.Ones, null, 3, 4) }, 4).SelectMany(static pair => pair),
            layer.Weights.Select(static weight => weight.Settings));
    }

    [Fact]
    public void OtherThanSequences_AreRefused()
    {
        Refused(Input(5), Attention()).At(IssueId.WrongRank, 2, null);
        Refused(Input(7, 5, 3), Attention()).At(IssueId.WrongRank, 2, null);
        Refused(Input(7, 5), Line("Flatten", Name("flat")), Attention(From("input_1"), With("Context", "flat"))).At(IssueId.WrongRank, 3, "Context");
        Refused(Input(7, 5), Attention(With("Context", "none"))).At(IssueId.UnknownLayer, 2, "Context");
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Refused(Input(7, 5), Line("MultiHeadAttention", With("numHeads", 0), With("keyDim", 3))).At(IssueId.NotPositive, 2, "numHeads");
        Refused(Input(7, 5), Line("MultiHeadAttention", With("numHeads", 2), With("keyDim", -3))).At(IssueId.NotPositive, 2, "keyDim");
        Refused(Input(7, 5), Attention(With("ValueDim", -1))).At(IssueId.NotPositive, 2, "ValueDim");
        Refused(Input(7, 5), Attention(With("OutputShape", -1))).At(IssueId.NotPositive, 2, "OutputShape");
        Refused(Input(7, 5), Attention(With("Dropout", 1f))).At(IssueId.OutOfRange, 2, "Dropout");
        Refused(Input(7, 5), Attention(With("KernelInitializer", Initializer.Identity))).At(IssueId.UnsuitableInitializer, 2, "KernelInitializer");
        Refused(Input(7, 5), Attention(With("BiasInitializer", Initializer.Orthogonal))).At(IssueId.UnsuitableInitializer, 2, "BiasInitializer");
    }

    [Fact]
    public void Mask_IsReadBehindTheContext()
    {
        LayerNode alone = Accepted(Input(7, 7), Attention(With("Mask", "input_1")));
        LayerNode both = Accepted(Input(7, 5), Line("Dense", With("units", 7), Name("mask")), Attention(From("input_1"), With("Mask", "mask"), With("Context", "input_1")));

        Assert.Equal([0, 0], alone.Inputs);
        Assert.Equal(1, alone.Number("Mask"));
        Assert.Equal([0, 0, 1], both.Inputs);
        Assert.Equal(0, Accepted(Input(7, 5), Attention()).Number("Mask"));
    }

    [Fact]
    public void MaskForAllSteps_HasOneNumberForEachOtherStep() =>
        Assert.Equal(new Shape(7, 5), Accepted(Input(7, 5), Line("Flatten"), Line("Dense", With("units", 7), Name("mask")), Attention(From("input_1"), With("Mask", "mask"))).OutputShape);

    [Fact]
    public void MaskOfAnotherShape_IsRefused()
    {
        Refused(Input(7, 5), Attention(With("Mask", "input_1"))).At(IssueId.MergeMismatch, 2, "Mask");
        Refused(Input(7, 5), Line("Flatten", Name("flat")), Attention(From("input_1"), With("Mask", "flat"))).At(IssueId.MergeMismatch, 3, "Mask");
        Refused(Input(7, 5), Attention(With("Mask", "none"))).At(IssueId.UnknownLayer, 2, "Mask");
    }

    private static Declaration Attention(params Argument[] more) => Line("MultiHeadAttention", [With("numHeads", 2), With("keyDim", 3), .. more]);
}
