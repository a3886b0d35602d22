using System;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;
using Autoencoders.Models;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>The figures of the architecture against the matrix products that the engine runs.</summary>
/// <remarks>
/// Products count by the sizes of their matrices, without the zeros that fill up tiles; cells of a window that lie on padding are in the
/// figure and in the products alike. A depthwise window has no matrix product, and leaves padding out.
/// </remarks>
public sealed class CountedMultiplyAddsTests
{
    // One whole slice of samples, and one that is not.
    private const int Samples = 50;

    // Without the two whose convolutions are among the exceptions below.
    public static TheoryData<string> Models => [.. ReportedModels.All.Keys.Except([nameof(Windows), nameof(Labelled)])];

    public static TheoryData<string> Kinds =>
    [
        "dense", "dense over steps", "gated dense", "tied dense",
        "convolution of sequences", "causal convolution, dilated", "valid convolution of sequences, with stride",
        "convolution of pictures", "valid convolution of pictures", "convolution with stride", "valid convolution with stride", "dilated convolution", "valid dilated convolution",
        "convolution with groups", "convolution with groups and stride", "one filter", "window of one cell", "uneven window",
        "convolution of volumes", "valid convolution of volumes with stride",
        "transposed convolution of sequences", "transposed convolution of pictures", "transposed convolution with stride", "valid transposed convolution with stride",
        "transposed convolution of volumes", "attention", "causal attention", "attention with a value size",
        "simple recurrence", "long short-term memory", "gated recurrence", "gated recurrence, reset before", "both directions", "convolutional memory",
    ];

    [Theory, MemberData(nameof(Kinds))]
    public void MultiplyAdds_AreTheProductsOfTheEngine(string kind)
    {
        SpecifiedModel model = Of(Lines(kind));

        Assert.Equal(Samples * model.GetArchitecture().MultiplyAdds, Counted(model));
    }

    [Theory, MemberData(nameof(Models))]
    public void MultiplyAddsOfAModel_AreTheProductsOfTheEngine(string name)
    {
        ModelBase model = ReportedModels.All[name]();

        Assert.Equal(Samples * DetailedTable.Of(model.GetArchitecture()).Totals.MultiplyAdds, Counted(model));
    }

    // Where it moves fewer numbers, the engine multiplies each cell of the map by the whole kernel and drops what belongs to no
    // position; or, for a transposed one, it gathers at each cell that leaves, also from beyond the border. The figure has neither.
    [Theory]
    [InlineData("valid convolution with few filters", 12 * 14, 10 * 12)]
    [InlineData("valid transposed convolution with many filters", 14 * 16, 12 * 14)]
    public void WhatIsDropped_IsNotInTheFigure(string kind, int multiplied, int kept)
    {
        SpecifiedModel model = Of(Lines(kind));

        Assert.Equal(Samples * model.GetArchitecture().MultiplyAdds * multiplied, Counted(model) * kept);
    }

    // Its channels meet their cells one by one: what is left is the matrix product behind it.
    [Fact]
    public void DepthwisePart_IsNoMatrixProduct()
    {
        SpecifiedModel model = Of(Input(12, 14, 4), Window("SeparableConv2D", 6, 3, Padding.Same, ("DepthMultiplier", 2)));

        Assert.Equal(Samples * (model.GetArchitecture().MultiplyAdds - 12 * 14 * 3 * 3 * 4 * 2), Counted(model));
    }

    [Fact]
    public void NobodyCounts_UnlessAsked()
    {
        SpecifiedModel model = Of(Input(20), Dense(30));
        var tally = MultiplyTally.Start();
        tally.Dispose();
        Predict(model);

        Assert.Equal(0, tally.MultiplyAdds);
    }

    [Fact]
    public void Counting_AllocatesNothing()
    {
        SpecifiedModel model = Of(Input(20), Dense(30));
        Predict(model);
        long without = Allocated(model);
        using var tally = MultiplyTally.Start();

        Assert.Equal(without, Allocated(model));
    }

    private static long Counted(ModelBase model)
    {
        using var tally = MultiplyTally.Start();
        Predict(model);
        return tally.MultiplyAdds;
    }

    private static long Allocated(ModelBase model)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Predict(model);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // With one thread, the caller's.
    private static void Predict(ModelBase model)
    {
        Architecture architecture = model.GetArchitecture();
        Predictor.Predict(model, [.. architecture.Inputs.Select(input => Numbers.Uniform(Samples, architecture.Nodes[input].OutputShape!.Value))], threads: 1, CancellationToken.None);
    }

    private static Declaration[] Lines(string kind) => kind switch
    {
        "dense" => [Input(20), Dense(30)],
        "dense over steps" => [Input(7, 20), Dense(30)],
        "gated dense" => [Input(20), Dense(30, Autoencoders.Activation.Glu)],
        "tied dense" => [Input(20), Line("Dense", ("units", 9), ("Name", "inner")), Line("TiedDense", ("layer", "inner"))],
        "convolution of sequences" => [Input(20, 3), Window("Conv1D", 8, 5)],
        "causal convolution, dilated" => [Input(20, 3), Window("Conv1D", 8, 5, Padding.Causal, ("DilationRate", 2))],
        "valid convolution of sequences, with stride" => [Input(20, 3), Window("Conv1D", 8, 5, Padding.Valid, ("Strides", 3))],
        "convolution of pictures" => [Input(12, 14, 4), Window("Conv2D", 6, 3)],
        "valid convolution of pictures" => [Input(12, 14, 16), Window("Conv2D", 16, 3, Padding.Valid)],
        "convolution with stride" => [Input(12, 14, 4), Window("Conv2D", 6, 3, Padding.Same, ("Strides", 2))],
        "valid convolution with stride" => [Input(12, 14, 4), Window("Conv2D", 6, 3, Padding.Valid, ("Strides", 2))],
        "dilated convolution" => [Input(12, 14, 4), Window("Conv2D", 6, 3, Padding.Same, ("DilationRate", 2))],
        "valid dilated convolution" => [Input(12, 14, 16), Window("Conv2D", 16, 3, Padding.Valid, ("DilationRate", 2))],
        "convolution with groups" => [Input(12, 14, 4), Window("Conv2D", 6, 3, Padding.Same, ("Groups", 2))],
        "convolution with groups and stride" => [Input(12, 14, 8), Window("Conv2D", 12, 3, Padding.Valid, ("Groups", 4), ("Strides", 2))],
        "one filter" => [Input(12, 14, 4), Window("Conv2D", 1, 3)],
        "window of one cell" => [Input(12, 14, 4), Window("Conv2D", 6, 1)],
        "uneven window" => [Input(12, 14, 4), Line("Conv2D", ("filters", 6), ("kernel", new EquatableArray<int>([2, 5])), ("padding", Padding.Same))],
        "convolution of volumes" => [Input(5, 6, 7, 2), Line("Conv3D", ("filters", 3), ("kernel", new EquatableArray<int>([2, 3, 2])), ("padding", Padding.Same))],
        "valid convolution of volumes with stride" => [Input(5, 6, 7, 2), Window("Conv3D", 3, 2, Padding.Valid, ("Strides", 2))],
        "transposed convolution of sequences" => [Input(20, 3), Window("Conv1DTranspose", 8, 4, Padding.Same, ("Strides", 2))],
        "transposed convolution of pictures" => [Input(12, 14, 4), Window("Conv2DTranspose", 6, 3)],
        "transposed convolution with stride" => [Input(12, 14, 4), Window("Conv2DTranspose", 6, 4, Padding.Same, ("Strides", 2))],
        "valid transposed convolution with stride" => [Input(12, 14, 4), Window("Conv2DTranspose", 6, 3, Padding.Valid, ("Strides", 3))],
        "transposed convolution of volumes" => [Input(5, 6, 7, 2), Window("Conv3DTranspose", 3, 2, Padding.Valid, ("Strides", 2))],
        "attention" => [Input(10, 16), Line("MultiHeadAttention", ("numHeads", 4), ("keyDim", 8))],
        "causal attention" => [Input(10, 16), Line("MultiHeadAttention", ("numHeads", 4), ("keyDim", 8), ("UseCausalMask", true))],
        "attention with a value size" => [Input(10, 16), Line("MultiHeadAttention", ("numHeads", 2), ("keyDim", 8), ("ValueDim", 5))],
        "simple recurrence" => [Input(9, 4), Line("SimpleRNN", ("units", 5))],
        "long short-term memory" => [Input(9, 4), Line("LSTM", ("units", 5))],
        "gated recurrence" => [Input(9, 4), Line("GRU", ("units", 5))],
        "gated recurrence, reset before" => [Input(9, 4), Line("GRU", ("units", 5), ("ResetAfter", false))],
        "both directions" => [Input(9, 4), Line("LSTM", ("units", 5), ("Bidirectional", true))],
        "convolutional memory" => [Input(3, 6, 6, 1), Line("ConvLSTM2D", ("filters", 2), ("kernel", 3), ("padding", Padding.Same))],
        "valid convolution with few filters" => [Input(12, 14, 4), Window("Conv2D", 6, 3, Padding.Valid)],
        "valid transposed convolution with many filters" => [Input(12, 14, 16), Window("Conv2DTranspose", 16, 3, Padding.Valid)],
        _ => throw new ArgumentException(kind, nameof(kind)),
    };

    private static Declaration Window(string kind, int filters, int kernel, Padding padding = Padding.Same, params (string Name, object Value)[] more) =>
        Line(kind, [("filters", filters), ("kernel", kernel), ("padding", padding), .. more]);
}
