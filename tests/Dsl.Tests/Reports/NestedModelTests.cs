using System;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Reports;

public sealed class NestedModelTests
{
    // As tests/golden/make_nested_tables.py has them.
    private static readonly ModelSpec Encoder = new(
        "Encoder", new Declaration("Model"), Input(8, 8, 1), Convolution(16), Line("BatchNormalization"), Line("Add", With("layers", new EquatableArray<string>(["conv2d"]))));

    private static readonly ModelSpec Head = new("Head", new Declaration("Model"), Input(1024), Dense(32), Dense(4));

    private static readonly Architecture Chain = Check(Input(8, 8, 1), Use(Encoder), Line("Flatten"), Use(Head));

    private static readonly Architecture Graph = Check(Input(8, 8, 1), Use(Encoder), Line("Concatenate", With("layers", new EquatableArray<string>(["input_1"]))));

    [Theory]
    [InlineData("keras224_nested_chain", KerasFormat.Keras2)]
    [InlineData("tf26_nested_chain", KerasFormat.Tf26)]
    [InlineData("keras28_nested_chain", KerasFormat.Keras27)]
    [InlineData("keras215_nested_chain", KerasFormat.Keras215)]
    public void ModelsInAChain_AreKerasTable_ByteForByte(string golden, KerasFormat format) => Assert.Equal(Golden.Table(golden), Write(Chain, format));

    [Theory]
    [InlineData("keras224_nested_graph", KerasFormat.Keras2)]
    [InlineData("tf26_nested_graph", KerasFormat.Tf26)]
    [InlineData("keras28_nested_graph", KerasFormat.Keras27)]
    [InlineData("keras215_nested_graph", KerasFormat.Keras215)]
    public void AModelInAGraph_IsKerasTable_ByteForByte(string golden, KerasFormat format) => Assert.Equal(Golden.Table(golden), Write(Graph, format));

    [Theory]
    [InlineData(KerasFormat.Keras20, "Model")]
    [InlineData(KerasFormat.Keras23, "Model")]
    [InlineData(KerasFormat.Keras3, "Functional")]
    public void AModelsClass_IsTheErasOwn_AndABlocksItsName(KerasFormat format, string kind)
    {
        Architecture model = Check(Input(8, 8, 1), Use(Encoder), Use(new ModelSpec("ConvBlock", new Declaration("Block"), Convolution(4))));

        Assert.Contains($"encoder ({kind})", Write(model, format), StringComparison.Ordinal);
        Assert.Contains("conv_block (ConvBlock)", Write(model, format), StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_HaveTheInputsOfAModelBelowIt()
    {
        string[] lines = Write(Graph, KerasFormat.Keras3).Split('\n');

        int model = Array.FindIndex(lines, static line => line.Contains("encoder (Functional)", StringComparison.Ordinal));
        Assert.StartsWith("│    └ input_1 (InputLayer)", lines[model + 2], StringComparison.Ordinal);
        Assert.EndsWith("│ -                          │", lines[model + 4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KerasFormat.Keras27)]
    [InlineData(KerasFormat.Keras215)]
    [InlineData(KerasFormat.Keras3)]
    public void WhatIsAppliedStepByStep_IsOneRow(KerasFormat format)
    {
        Architecture model = Check(Input(3, 1024), new Declaration("TimeDistributed", With("type", "Head"), With("block", Head)), Line("Flatten"), Line("Dense", With("units", 3 * 1024)), Line("Reshape", With("shape", new EquatableArray<int>([3, 1024]))));

        string table = Write(model, format);
        Assert.Contains("time_distributed (Time", table, StringComparison.Ordinal);
        Assert.DoesNotContain("dense_1 (Dense)", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KerasFormat.Keras27)]
    [InlineData(KerasFormat.Keras215)]
    public void ModelsWithinModels_StandBetweenAsManyBars_AndNoLineIsWider(KerasFormat format)
    {
        var outer = new ModelSpec("Outer", new Declaration("Model"), Input(8, 8, 1), Use(Encoder), Convolution(1));
        string[] lines = Write(Check(Input(8, 8, 1), Use(outer)), format).Split('\n');

        int deep = Array.FindIndex(lines, static line => line.StartsWith("|| conv2d (Conv2D)", StringComparison.Ordinal));
        Assert.EndsWith("||", lines[deep], StringComparison.Ordinal);
        Assert.Equal("||" + new string('¯', 61) + "||", lines[Array.FindIndex(lines, static line => line.StartsWith("| encoder (Functional)", StringComparison.Ordinal)) + 1]);
        Assert.All(lines.Where(static line => line.StartsWith('|') || line.StartsWith('¯')), static line => Assert.Equal(65, line.Length));
    }

    private static string Write(Architecture model, KerasFormat format) =>
        KerasSummary.Write(model, new KerasSummaryOptions { Format = format, ModelName = "model", ShowInput = true, ExpandNested = format is not (KerasFormat.Keras20 or KerasFormat.Keras2 or KerasFormat.Keras23 or KerasFormat.Tf26) });

    private static Declaration Convolution(int filters) => Line("Conv2D", With("filters", filters), With("kernel", 3), With("padding", Padding.Same));

    private static Declaration Use(ModelSpec spec) => new("Use", With("type", spec.Name), With("block", spec));
}
