using System;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Reports;

public sealed class KerasSummaryTests
{
    private static readonly Argument Relu = With("activation", Activation.Relu);
    private static readonly Argument Sigmoid = With("activation", Activation.Sigmoid);

    private static readonly Architecture Deep = Check(
        Line("Input", Sizes(784), Name("input_3")),
        Dense(128, Relu, Name("dense_5")),
        Dense(64, Relu, Name("dense_6")),
        Dense(32, Relu, Name("dense_7")),
        Code,
        Dense(64, Relu, Name("dense_8")),
        Dense(128, Relu, Name("dense_9")),
        Dense(784, Sigmoid, Name("dense_10")));

    private static string[] Rows(Architecture architecture, KerasSummaryOptions? options = null) =>
        KerasSummary.Write(architecture, options).Split('\n').Where(static line => line.Contains('(', StringComparison.Ordinal)).Skip(1).ToArray();

    [Fact]
    public void SimpleModel_IsKerasTable_ByteForByte() =>
        Assert.Equal(Golden.Table("simple"), KerasSummary.Write(Check(Input(784), Dense(32, Relu, Name("dense_23")), Dense(784, Sigmoid, Name("dense_24")))));

    [Fact]
    public void SimpleEncoder_IsKerasTable_ByteForByte()
    {
        Architecture model = Check(
            Line("Input", Sizes(784), Name("input_5")), Dense(32, Relu, Name("dense_19")), Code, Dense(784, Sigmoid, Name("dense_20")));

        Assert.Equal(Golden.Table("simple_encoder"), KerasSummary.Write(model.Part("Encoder")));
    }

    [Fact]
    public void DeepModel_IsKerasTable_ByteForByte() => Assert.Equal(Golden.Table("deep"), KerasSummary.Write(Deep));

    [Fact]
    public void DeepEncoder_IsKerasTable_ByteForByte() => Assert.Equal(Golden.Table("deep_encoder"), KerasSummary.Write(Deep.Part("Encoder")));

    [Fact]
    public void Text_IsTheTable() => Assert.Equal(KerasSummary.Write(Deep), Deep.ToString());

    [Theory]
    [InlineData("abcdefghijklmnopqrst", "abcdefghijklmnopqrst (Dense) (None, 3) ")]
    [InlineData("abcdefghijklmnopqrstu", "abcdefghijklmnopqrstu (Dense (None, 3) ")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123", "abcdefghijklmnopqrstuvwxyz01 (None, 3) ")]
    public void FirstColumn_ShowsTwentyEightCharacters(string name, string expected) =>
        Assert.StartsWith(expected, Rows(Check(Input(4), Dense(3, Name(name))))[0], StringComparison.Ordinal);

    [Fact]
    public void LaterEras_HaveATitle()
    {
        string[] lines = KerasSummary.Write(Deep, new KerasSummaryOptions { Format = KerasFormat.Keras23 }).Split('\n');

        Assert.Equal("Model: \"simple\"", lines[0]);
        Assert.Equal(Golden.Table("deep"), string.Join('\n', lines[1..]));
        Assert.StartsWith("Model: \"model_1\"\n", KerasSummary.Write(Deep, new KerasSummaryOptions { Format = KerasFormat.Tf26, ModelName = "model_1" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Tf26_PutsTheInputsShapeInBrackets()
    {
        Assert.Equal(
            "input_3 (InputLayer)         [(None, 784)]             0         ",
            Rows(Deep, new KerasSummaryOptions { Format = KerasFormat.Tf26, ShowInput = true })[0]);
        Assert.StartsWith("input_3 (InputLayer)         (None, 784)  ", Rows(Deep, new KerasSummaryOptions { Format = KerasFormat.Keras23, ShowInput = true })[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Graph_ShowsConnections_NinetyEightColumnsWide()
    {
        Architecture graph = Check(Input(784), Dense(64, Name("side")), Dense(784, From("input_1")));
        string expected = string.Join('\n', [
            new string('_', 98),
            "Layer (type)                    Output Shape         Param #     Connected to                     ",
            new string('=', 98),
            "input_1 (InputLayer)            (None, 784)          0                                            ",
            new string('_', 98),
            "side (Dense)                    (None, 64)           50240       input_1[0][0]                    ",
            new string('_', 98),
            "dense (Dense)                   (None, 784)          615440      input_1[0][0]                    ",
            new string('=', 98),
            "Total params: 665,680",
            "Trainable params: 665,680",
            "Non-trainable params: 0",
            new string('_', 98),
        ]);

        Assert.Equal(expected, KerasSummary.Write(graph));
    }

    [Fact]
    public void BadLayer_IsMarked_WithWhatIsWrong() =>
        Assert.Contains("\n← AE0201: Dense 'dense_1' needs at least 1 for units; got 0.\n====", KerasSummary.Write(Check(Input(784), Dense(32), Dense(0), Dense(784))), StringComparison.Ordinal);

    [Fact]
    public void BrokenModel_IsShownUpToTheBadLayer() =>
        Assert.Equal(
            ["dense (Dense)                (None, 32)                25120     ", "dense_1 (Dense)              ?                         0         "],
            Rows(Check(Input(784), Dense(32), Dense(0), Dense(784))));

    [Fact]
    public void EveryRow_IsAsWideAsTheTable()
    {
        foreach (string line in KerasSummary.Write(Deep).Split('\n').Where(static line => !line.Contains("params:", StringComparison.Ordinal)))
            Assert.Equal(65, line.Length);
    }

    [Fact]
    public void NoArchitecture_IsRefused() => Assert.Throws<ArgumentNullException>(static () => KerasSummary.Write(null!));

    [Fact]
    public void FrozenLayers_AreMarked_WhereThatIsAskedFor()
    {
        Architecture model = Check(Input(4), Dense(3, With("Trainable", false)), Dense(4));

        Assert.Equal(
            """
            ____________________________________________________________________________
            Layer (type)                 Output Shape              Param #   Trainable  
            ============================================================================
            dense (Dense)                (None, 3)                 15        N          
            ____________________________________________________________________________
            dense_1 (Dense)              (None, 4)                 16        Y          
            ============================================================================
            Total params: 31
            Trainable params: 16
            Non-trainable params: 15
            ____________________________________________________________________________
            """,
            KerasSummary.Write(model, new KerasSummaryOptions { ShowTrainable = true }));
        Assert.Contains("Trainable params: 0\n", model.Freeze(static _ => true).ToString(), StringComparison.Ordinal);
    }
}
