using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class ReceptiveFieldTests
{
    private const int Length = 48;

    public static TheoryData<string, long> Networks => new()
    {
        { "window", 3 },
        { "two windows", 5 },
        { "dilated", 9 },
        { "strided", 7 },
        { "pooled", 8 },
        { "causal", 7 },
        { "transposed", 2 },
        { "upsampled", 2 },
        { "upsampled more", 3 },
        { "hourglass", 10 },
        { "bilinear", 2 },
        { "skip", 9 },
        { "each step", 1 },
        { "padded and cut", 3 },
        { "flat", Length },
        { "pooled over all", Length },
        { "recurrent", Length },
        { "attention", Length },
    };

    // The oracle is the engine: a cell belongs to the field of an output that changes with it.
    [Theory, MemberData(nameof(Networks))]
    public void Field_IsTheSpanOfCellsThatChangeAnOutput(string network, long expected)
    {
        SpecifiedModel model = Of([Input(Length, 1), .. Lines(network)]);
        foreach (Autoencoders.Layers.Weight weight in model.Layers.SelectMany(static layer => layer.Weights))
        {
            // A state must not fade on its way, and features must differ for a normalisation to leave something.
            for (int at = 0; at < weight.Values.Length; at++)
                weight.Values[at] = weight.Name == "recurrent_kernel" ? 0.5f : 0.03f + 0.01f * (at % 3);
        }

        DetailedTable table = DetailedTable.Of(model.GetArchitecture());

        Assert.Equal([expected], table.Rows[^1].ReceptiveField![0]);
        Assert.Equal(expected, WidestSpan(model));
    }

    [Fact]
    public void Axes_AreFollowedEachByItself()
    {
        DetailedTable table = DetailedTable.Of(ModelChecker.Check(new ModelSpec("Axes", [
            new Declaration("Model"), Input(20, 30, 2), Line("Conv2D", ("filters", 2), ("kernel", new EquatableArray<int>([3, 5]))),
            Line("Permute", ("dims", new EquatableArray<int>([2, 1, 3]))), Line("MaxPooling2D", ("poolSize", new EquatableArray<int>([2, 1]))), Line("Conv2D", ("filters", 1), ("kernel", new EquatableArray<int>([3, 1])))])));

        // Behind the exchange of axes, the first axis of a window is the input's second.
        Assert.Equal([3L, 5], table.Rows[1].ReceptiveField![0]);
        Assert.Equal([3L, 6], table.Rows[3].ReceptiveField![0]);
        Assert.Equal([3L, 10], table.Rows[4].ReceptiveField![0]);
    }

    [Fact]
    public void EachInput_HasAFieldOfItsOwn()
    {
        DetailedTable table = DetailedTable.Of(Labelled.Architecture);

        Assert.Equal([3L, 3], table.Rows.Single(static row => row.Kind == "Conv2D").ReceptiveField![0]);
        Assert.Equal([16L, 16], table.Rows[^1].ReceptiveField![0]);
        Assert.Empty(table.Rows[^1].ReceptiveField![1]);
    }

    [Fact]
    public void VectorModels_HaveNone() => Assert.All(DetailedTable.Of(WideVectors.Architecture).Rows, static row => Assert.Null(row.ReceptiveField));

    private static Declaration[] Lines(string network) => network switch
    {
        "window" => [Conv(3)],
        "two windows" => [Conv(3), Conv(3)],
        "dilated" => [Conv(5, ("DilationRate", 2))],
        "strided" => [Conv(3, ("Strides", 2)), Conv(3)],
        "pooled" => [Conv(3), Line("MaxPooling1D", ("poolSize", 2)), Conv(3)],
        "causal" => [Line("Conv1D", ("filters", 1), ("kernel", 4), ("padding", Padding.Causal), ("DilationRate", 2))],
        "transposed" => [Line("Conv1DTranspose", ("filters", 1), ("kernel", 4), ("padding", Padding.Same), ("Strides", 2))],
        "upsampled" => [Line("UpSampling1D", ("size", 2)), Conv(3)],
        "upsampled more" => [Line("UpSampling1D", ("size", 2)), Conv(4)],
        "hourglass" => [Conv(3), Line("AveragePooling1D", ("poolSize", 2)), Conv(3), Line("UpSampling1D", ("size", 2)), Conv(3)],
        "bilinear" => [Line("Reshape", ("sizes", new EquatableArray<int>([Length, 1, 1]))), Line("UpSampling2D", ("size", new EquatableArray<int>([2, 1])), ("Interpolation", Interpolation.Bilinear))],
        "skip" => [Conv(3, ("Name", "short")), Conv(7), Line("Add", ("layers", new EquatableArray<string>(["short"])))],
        "each step" => [Dense(3, Autoencoders.Activation.Tanh), Line("LayerNormalization"), Dense(1)],
        "padded and cut" => [Line("ZeroPadding1D", ("padding", 2)), Conv(3), Line("Cropping1D", ("cropping", 3))],
        "flat" => [Conv(3), Line("Flatten"), Dense(4)],
        "pooled over all" => [Line("GlobalAveragePooling1D")],
        "recurrent" => [Line("SimpleRNN", ("units", 2), ("activation", Autoencoders.Activation.Linear))],
        _ => [Line("MultiHeadAttention", ("numHeads", 1), ("keyDim", 2))],
    };

    private static Declaration Conv(int kernel, params (string Name, object Value)[] more) =>
        Line("Conv1D", [("filters", 1), ("kernel", kernel), ("padding", Padding.Same), .. more]);

    private static long WidestSpan(SpecifiedModel model)
    {
        var cells = new float[(Length + 1) * Length];
        Array.Fill(cells, 0.5f);
        for (int cell = 0; cell < Length; cell++)
            cells[(cell + 1) * Length + cell] = 1.5f;
        Samples outputs = model.Predict(Samples.FromFloats(cells, new Shape(Length, 1)));
        var plain = new float[outputs.SampleLength];
        var changed = new float[outputs.SampleLength];
        outputs.CopyTo(0, plain);
        var spans = new Dictionary<int, (int First, int Last)>();
        for (int cell = 0; cell < Length; cell++)
        {
            outputs.CopyTo(cell + 1, changed);
            for (int at = 0; at < plain.Length; at++)
            {
                if (changed[at] != plain[at])
                    spans[at] = (spans.TryGetValue(at, out (int First, int Last) span) ? span.First : cell, cell);
            }
        }

        return spans.Values.Max(static span => span.Last - span.First + 1);
    }
}
