using System;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Reports;

public sealed class KerasErasTests
{
    private static readonly Declaration Conv = Line("Conv2D", With("filters", 16), With("kernel", 3), With("padding", Padding.Same));

    private static readonly Architecture Chain = Check(
        Input(28, 28, 1), Conv, Line("BatchNormalization"), Line("MaxPooling2D", With("poolSize", 2)), Line("Flatten"), Dense(128));

    private static readonly Architecture Graph = Check(
        Input(28, 28, 1), Line("Flatten"), Dense(32), Input(10), Line("Concatenate", With("layers", new EquatableArray<string>(["input_2"])), From("dense")), Line("BatchNormalization"), Dense(784));

    private static readonly ModelSpec Block = new("ConvBlock", new Declaration("Block"), Conv, Line("BatchNormalization"));

    private static readonly Architecture Nested = Check(Input(8, 8, 1), new Declaration("Use", With("type", "ConvBlock"), With("block", Block)), Line("Flatten"), Dense(4));

    private static string Write(Architecture model, KerasFormat format, int? width = null) =>
        KerasSummary.Write(model, new KerasSummaryOptions { Format = format, ModelName = "model", ShowInput = true, LineLength = width });

    private static string[] Lines(Architecture model, KerasSummaryOptions options) => KerasSummary.Write(model, options).Split('\n');

    [Theory]
    [InlineData("keras224_linear", KerasFormat.Keras2, null)]
    [InlineData("tf26_linear", KerasFormat.Tf26, null)]
    [InlineData("keras28_linear", KerasFormat.Keras27, null)]
    [InlineData("keras215_linear", KerasFormat.Keras215, null)]
    [InlineData("keras3_linear_80", KerasFormat.Keras3, 76)]
    [InlineData("keras3_linear_120", KerasFormat.Keras3, null)]
    public void AChain_IsKerasTable_ByteForByte(string golden, KerasFormat format, int? width) =>
        Assert.Equal(Golden.Table(golden), Write(Chain, format, width));

    [Theory]
    [InlineData("keras224_multi", KerasFormat.Keras2)]
    [InlineData("tf26_multi", KerasFormat.Tf26)]
    [InlineData("keras3_multi_120", KerasFormat.Keras3)]
    public void AGraph_IsKerasTable_ByteForByte(string golden, KerasFormat format) => Assert.Equal(Golden.Table(golden), Write(Graph, format));

    [Fact]
    public void Keras20_IsWiderForGraphs()
    {
        string[] lines = Lines(Graph, new KerasSummaryOptions { Format = KerasFormat.Keras20 });
        Assert.All(lines[..3], static line => Assert.Equal(100, line.Length));
        Assert.Equal([33, 55, 67], new[] { "Output", "Param", "Connected" }.Select(header => lines[1].IndexOf(header, StringComparison.Ordinal)));
    }

    // Columns end at 45, 84 and 100 of 84 characters, and at 30, 56, 70 and 100 of 108, less what the borders take.
    [Fact]
    public void Keras30_IsNarrowerForChains_AndHasWiderShapes()
    {
        string[] chain = Lines(Chain, new KerasSummaryOptions { Format = KerasFormat.Keras30 }), later = Lines(Chain, new KerasSummaryOptions { Format = KerasFormat.Keras3, LineLength = 84 });
        string[] graph = Lines(Graph, new KerasSummaryOptions { Format = KerasFormat.Keras30 });

        Assert.All(chain[1..4], static line => Assert.Equal(84, line.Length));
        Assert.All(graph[1..4], static line => Assert.Equal(108, line.Length));
        Assert.True(chain[1].LastIndexOf('┳') > later[1].LastIndexOf('┳'));
        Assert.True(graph[1].LastIndexOf('┳') < Lines(Graph, new KerasSummaryOptions { Format = KerasFormat.Keras3 })[1].LastIndexOf('┳'));
        Assert.Equal(KerasSummary.Write(Chain, new KerasSummaryOptions { Format = KerasFormat.Keras3, LineLength = 84, Positions = [.45, .84, 1] }), string.Join('\n', chain));
    }

    [Theory]
    [InlineData(76, false, new[] { 33, 24, 15 })]
    [InlineData(80, false, new[] { 35, 26, 15 })]
    [InlineData(88, false, new[] { 38, 29, 17 })]
    [InlineData(76, true, new[] { 29, 23, 12, 7 })]
    public void BoxesOfChains_HaveRichsWidths(int width, bool showTrainable, int[] cells) => Assert.Equal(cells, Widths(Chain, width, showTrainable));

    [Theory]
    [InlineData(76, false, new[] { 21, 19, 12, 19 })]
    [InlineData(96, false, new[] { 27, 24, 16, 24 })]
    [InlineData(108, false, new[] { 31, 27, 17, 28 })]
    [InlineData(76, true, new[] { 19, 17, 11, 16, 7 })]
    public void BoxesOfGraphs_HaveRichsWidths(int width, bool showTrainable, int[] cells) => Assert.Equal(cells, Widths(Graph, width, showTrainable));

    private static int[] Widths(Architecture model, int width, bool showTrainable) =>
        [.. Lines(model, new KerasSummaryOptions { Format = KerasFormat.Keras3, LineLength = width, ShowTrainable = showTrainable })[1].Trim('┏', '┓').Split('┳').Select(static cell => cell.Length)];

    [Fact]
    public void ANarrowHeader_IsCutWithAnEllipsis() =>
        Assert.Contains("┃ Trai… ┃", KerasSummary.Write(Chain, new KerasSummaryOptions { Format = KerasFormat.Keras3, LineLength = 76, ShowTrainable = true }), StringComparison.Ordinal);

    [Fact]
    public void ALongWord_LosesItsEnd_AndTheClassGoesToTheNextLine()
    {
        Architecture model = Check(Input(8, 8, 1), Line("GlobalAveragePooling2D", Name("a_name_that_is_longer_than_its_column")), Dense(2));
        string[] lines = Lines(model, new KerasSummaryOptions { Format = KerasFormat.Keras3, LineLength = 76 });
        Assert.Contains("│ a_name_that_is_longer_than_its… │ (None, 1)              │", lines[4], StringComparison.Ordinal);
        Assert.Contains("│ (GlobalAveragePooling2D)        │                        │", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Ascii_KeepsTheWidths()
    {
        string boxes = KerasSummary.Write(Chain, new KerasSummaryOptions { Format = KerasFormat.Keras3 });
        string ascii = KerasSummary.Write(Chain, new KerasSummaryOptions { Format = KerasFormat.Keras3, Ascii = true });
        Assert.DoesNotContain(ascii, static c => c > '~');
        Assert.Equal(boxes.Split('\n').Select(static line => line.Length), ascii.Split('\n').Select(static line => line.Length));
        Assert.Contains("+======", ascii, StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_AddEscapesOnly()
    {
        string plain = KerasSummary.Write(Graph, new KerasSummaryOptions { Format = KerasFormat.Keras3 });
        string colored = KerasSummary.Write(Graph, new KerasSummaryOptions { Format = KerasFormat.Keras3, Colors = true });
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(colored, "\u001b\\[[0-9;]*m", ""));
        Assert.Contains("(\u001b[38;5;45mNone\u001b[0m, \u001b[38;5;34m32\u001b[0m)", colored, StringComparison.Ordinal);
        Assert.Contains("(\u001b[38;5;33mDense\u001b[0m)", colored, StringComparison.Ordinal);
    }

    [Fact]
    public void OptimizerParameters_AreAddedToTheTotal()
    {
        string table = KerasSummary.Write(Chain, new KerasSummaryOptions { Format = KerasFormat.Keras3, OptimizerParameters = 803_458 });
        Assert.EndsWith(" Total params: 1,205,218 (4.60 MB)\n Trainable params: 401,728 (1.53 MB)\n Non-trainable params: 32 (128.00 B)\n Optimizer params: 803,458 (3.06 MB)", table, StringComparison.Ordinal);
    }

    [Fact]
    public void WrappingTables_OpenBlocksBetweenBars()
    {
        string[] lines = Lines(Nested, new KerasSummaryOptions { Format = KerasFormat.Keras27, ExpandNested = true });
        int block = Array.FindIndex(lines, static line => line.StartsWith(" conv_block (ConvBlock)", StringComparison.Ordinal));
        Assert.Equal("|" + new string('¯', 63) + "|", lines[block + 1]);
        Assert.Equal("| conv2d (Conv2D)           (None, 8, 8, 16)          160       |", lines[block + 2]);
        Assert.Equal("|" + new string(' ', 63) + "|", lines[block + 3]);
        Assert.StartsWith("| batch_normalization (BatchN", lines[block + 4], StringComparison.Ordinal);
        Assert.Equal(new string('¯', 65), lines[block + 6]);
        Assert.StartsWith(" flatten (Flatten)", lines[block + 7], StringComparison.Ordinal);
    }

    [Fact]
    public void BoxTables_OpenBlocksBelowThem() => Assert.Contains(
        "│    └ conv2d (Conv2D)                 │ (None, 8, 8, 16)            │             160 │",
        Lines(Nested, new KerasSummaryOptions { Format = KerasFormat.Keras3, ExpandNested = true }));

    [Fact]
    public void Connections_AreAListInWrappingTables()
    {
        string[] lines = Lines(Graph, new KerasSummaryOptions { Format = KerasFormat.Keras215 });
        int at = Array.FindIndex(lines, static line => line.StartsWith(" concatenate", StringComparison.Ordinal));
        Assert.EndsWith("['dense[0][0]',               ", lines[at], StringComparison.Ordinal);
        Assert.EndsWith(" 'input_2[0][0]']             ", lines[at + 1], StringComparison.Ordinal);
        Assert.EndsWith("[]                            ", lines[at - 2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batch_normalization", "flatten", 3)]
    [InlineData("flatten", "batch_normalization", 3)]
    [InlineData("conv", "max_pooling.*", 3)]
    [InlineData("dense", "dense", 1)]
    public void ARange_ShowsWhatLiesBetween(string first, string last, int rows)
    {
        string table = KerasSummary.Write(Chain, new KerasSummaryOptions { Format = KerasFormat.Keras3, LayerRange = (first, last) });
        Assert.Equal(rows, table.Split('\n').Count(static line => line.StartsWith('│') && line.Contains("(None", StringComparison.Ordinal)));
        Assert.Contains("Total params: 401,760", table, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBe_IsRefused()
    {
        Assert.Contains("No row of the table is called 'dance'; there are conv2d,", Assert.Throws<ArgumentException>(static () => Lines(Chain, new KerasSummaryOptions { LayerRange = ("dance", "dense") })).Message, StringComparison.Ordinal);
        Assert.Contains("'(' is neither", Assert.Throws<ArgumentException>(static () => Lines(Chain, new KerasSummaryOptions { LayerRange = ("(", "dense") })).Message, StringComparison.Ordinal);
        Assert.Contains("leaves no room", Assert.Throws<ArgumentException>(static () => Lines(Chain, new KerasSummaryOptions { LineLength = 6 })).Message, StringComparison.Ordinal);
        Assert.Contains("3 columns; Positions gives ends for 2", Assert.Throws<ArgumentException>(static () => Lines(Chain, new KerasSummaryOptions { Positions = [.5, 1] })).Message, StringComparison.Ordinal);
        foreach (KerasFormat format in Enum.GetValues<KerasFormat>())
            Assert.Throws<ArgumentException>(() => Lines(Graph, new KerasSummaryOptions { Format = format, LineLength = 0 }));
    }

    [Fact]
    public void PositionsAndWidth_AreTaken()
    {
        string[] lines = Lines(Chain, new KerasSummaryOptions { LineLength = 100, Positions = [.5, .8, 1] });
        Assert.Equal(100, lines[0].Length);
        Assert.Equal(50, lines[1].IndexOf("Output", StringComparison.Ordinal));
        Assert.Equal(40, Lines(Chain, new KerasSummaryOptions { Positions = [20, 30, 40] })[0].Length);
    }
}
