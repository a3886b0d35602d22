using Autoencoders.Models;
using Autoencoders.Reports;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>Each kind's formula written out with the numbers of one example, not taken from the language's rules.</summary>
public sealed class MultiplyAddsTests
{
    public static TheoryData<string, long> Kinds => new()
    {
        // in · out, at each step.
        { "dense", 20L * 30 },
        { "dense over steps", 7L * 20 * 30 },

        // positions · cells · in · filters.
        { "convolution of sequences", (20 - 5 + 1) * 5L * 3 * 8 },
        { "convolution of pictures", 12L * 14 * 3 * 3 * 4 * 6 },
        { "convolution with stride", 6L * 7 * 3 * 3 * 4 * 6 },
        { "convolution with groups", 12L * 14 * 3 * 3 * (4 / 2) * 6 },
        { "convolution of volumes", 5L * 6 * 7 * 2 * 3 * 2 * 2 * 3 },

        // Each cell that enters meets the whole window.
        { "transposed convolution of sequences", 20L * 4 * 3 * 8 },
        { "transposed convolution of pictures", 12L * 14 * 3 * 3 * 4 * 6 },
        { "transposed convolution of volumes", 5L * 6 * 7 * 2 * 2 * 2 * 2 * 3 },

        // positions · cells · in · multiplier, then for a separable one positions · in · multiplier · filters.
        { "depthwise convolution", 12L * 14 * 3 * 3 * 4 * 2 },
        { "separable convolution", 12L * 14 * 3 * 3 * 4 * 2 + 12L * 14 * (4 * 2) * 6 },

        // Query, key and value; steps · steps scores and their mixture for each head; the output.
        { "attention", 3 * (10L * 16 * 4 * 8) + 2 * (4L * 10 * 10 * 8) + 10L * 4 * 8 * 16 },

        // steps · gates · units · (in + units).
        { "simple recurrence", 9L * 1 * 5 * (4 + 5) },
        { "long short-term memory", 9L * 4 * 5 * (4 + 5) },
        { "gated recurrence", 9L * 3 * 5 * (4 + 5) },
        { "both directions", 2 * 9L * 4 * 5 * (4 + 5) },

        // steps · positions · 4 gates · filters · cells · (in + filters).
        { "convolutional memory", 3L * 6 * 6 * 4 * 2 * 3 * 3 * (1 + 2) },
        { "pooling", 0 },
        { "flatten", 0 },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void MultiplyAdds_AreThoseOfTheFormula(string kind, long expected)
    {
        DetailedTable table = DetailedTable.Of(ModelChecker.Check(new ModelSpec("Counted", [new Declaration("Model"), .. Lines(kind)])));

        Assert.Equal(expected, table.Rows[^1].MultiplyAdds);
        Assert.Equal(expected, table.Totals.MultiplyAdds);
    }

    private static Declaration[] Lines(string kind) => kind switch
    {
        "dense" => [Input(20), Dense(30)],
        "dense over steps" => [Input(7, 20), Dense(30)],
        "convolution of sequences" => [Input(20, 3), Window("Conv1D", 8, 5, Padding.Valid)],
        "convolution of pictures" => [Input(12, 14, 4), Window("Conv2D", 6, 3)],
        "convolution with stride" => [Input(12, 14, 4), Window("Conv2D", 6, 3, Padding.Same, ("Strides", 2))],
        "convolution with groups" => [Input(12, 14, 4), Window("Conv2D", 6, 3, Padding.Same, ("Groups", 2))],
        "convolution of volumes" => [Input(5, 6, 7, 2), Line("Conv3D", ("filters", 3), ("kernel", new EquatableArray<int>([2, 3, 2])), ("padding", Padding.Same))],
        "transposed convolution of sequences" => [Input(20, 3), Window("Conv1DTranspose", 8, 4, Padding.Same, ("Strides", 2))],
        "transposed convolution of pictures" => [Input(12, 14, 4), Window("Conv2DTranspose", 6, 3)],
        "transposed convolution of volumes" => [Input(5, 6, 7, 2), Window("Conv3DTranspose", 3, 2, Padding.Valid, ("Strides", 2))],
        "depthwise convolution" => [Input(12, 14, 4), Line("DepthwiseConv2D", ("kernel", 3), ("padding", Padding.Same), ("DepthMultiplier", 2))],
        "separable convolution" => [Input(12, 14, 4), Window("SeparableConv2D", 6, 3, Padding.Same, ("DepthMultiplier", 2))],
        "attention" => [Input(10, 16), Line("MultiHeadAttention", ("numHeads", 4), ("keyDim", 8))],
        "simple recurrence" => [Input(9, 4), Line("SimpleRNN", ("units", 5))],
        "long short-term memory" => [Input(9, 4), Line("LSTM", ("units", 5))],
        "gated recurrence" => [Input(9, 4), Line("GRU", ("units", 5))],
        "both directions" => [Input(9, 4), Line("LSTM", ("units", 5), ("Bidirectional", true))],
        "convolutional memory" => [Input(3, 6, 6, 1), Line("ConvLSTM2D", ("filters", 2), ("kernel", 3), ("padding", Padding.Same))],
        "pooling" => [Input(12, 14, 4), Line("MaxPooling2D", ("poolSize", 2))],
        _ => [Input(12, 14, 4), Line("Flatten")],
    };

    private static Declaration Window(string kind, int filters, int kernel, Padding padding = Padding.Same, params (string Name, object Value)[] more) =>
        Line(kind, [("filters", filters), ("kernel", kernel), ("padding", padding), .. more]);
}
