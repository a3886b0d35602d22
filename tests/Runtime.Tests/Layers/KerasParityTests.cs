using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Layers;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Layers against the values that tests/golden/make_keras_golden.js had TensorFlow.js' Keras layers compute.</summary>
public sealed class KerasParityTests
{
    private const double Forward = 1e-5;
    private const double Backward = 1e-4;

    private static readonly Dictionary<string, JsonElement> Cases =
        Golden.Read("keras_golden.json").GetProperty("cases").EnumerateArray().ToDictionary(NameOf);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Layer_GivesTheValuesAndGradientsOfKeras(string name)
    {
        JsonElement item = Cases[name];
        string mode = Mode(item);
        JsonElement[] inputs = [.. item.GetProperty("inputs").EnumerateArray()];
        JsonElement[] weights = [.. item.GetProperty("weights").EnumerateArray()];
        var harness = new LayerHarness(GoldenLine.Of(item.Text("kind"), item.GetProperty("arguments")), [.. inputs.Select(ShapeOf)], slices: 2, shares: 3);
        Assert.Equal(weights.Select(static weight => (weight.Text("name"), ShapeOf(weight))), harness.Layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal(ShapeOf(item, "outputShape"), harness.Layer.OutputShape);
        foreach ((Weight weight, JsonElement golden) in harness.Layer.Weights.Zip(weights))
            golden.Floats("values").CopyTo(weight.Values);

        float[][][] x = [.. inputs.Select(static input => Rows(input.Floats("values"), ShapeOf(input)))];
        float[][] g = Rows(item.Floats("outputGradient"), harness.Layer.OutputShape);
        if (harness.Layer is View)
        {
            // Nothing is computed: the same memory is read in another shape.
            AssertClose(item.Doubles("output"), x[0], Forward, "output");
            AssertClose(inputs[0].Doubles("gradient"), g, Backward, "gradient of an input");
            return;
        }

        if (mode != "training")
            AssertClose(item.Doubles("output"), harness.Run(x, g, training: false).Output, Forward, "output outside training");
        LayerHarness.Pass pass = harness.Run(x, g, training: mode != "inference");

        AssertClose(item.Doubles("output"), pass.Output, Forward, "output");
        foreach ((JsonElement input, float[][] gradient) in inputs.Zip(pass.InputGradients).Where(static pair => pair.First.TryGetProperty("gradient", out _)))
            AssertClose(input.Doubles("gradient"), gradient, Backward, "gradient of an input");
        foreach (JsonElement weight in weights.Where(static weight => weight.TryGetProperty("gradient", out _)))
            AssertClose(weight.Doubles("gradient"), [pass.WeightGradients[weight.Text("name")]], Backward, "gradient of " + weight.Text("name"));
        if (!item.TryGetProperty("after", out JsonElement after))
            return;
        ((BatchCoupledLayer)harness.Layer).FinishStep();
        foreach (JsonProperty moved in after.EnumerateObject())
            AssertClose(after.Doubles(moved.Name), [harness.Layer.Weights.Single(weight => weight.Name == moved.Name).Values.ToArray()], Forward, moved.Name + " after the step");
    }

    private static string NameOf(JsonElement item) =>
        item.Text("kind") + item.GetProperty("arguments").GetRawText() + " of " + string.Join(", ", item.GetProperty("inputs").EnumerateArray().Select(ShapeOf))
        + (Mode(item) is { Length: > 0 } mode ? " in " + mode : "");

    private static string Mode(JsonElement item) => item.TryGetProperty("mode", out JsonElement mode) ? mode.GetString()! : "";

    // Relative to each value, but not finer than to a twentieth of the largest: both sides are 32-bit, and a sum that cancels is no better than its terms.
    private static void AssertClose(double[] expected, float[][] rows, double tolerance, string what)
    {
        float[] found = [.. rows.SelectMany(static row => row)];
        Assert.Equal(expected.Length, found.Length);
        double largest = expected.Max(Math.Abs);
        for (int i = 0; i < expected.Length; i++)
        {
            double bound = tolerance * Math.Max(Math.Abs(expected[i]), 0.05 * largest);
            Assert.True(Math.Abs(found[i] - expected[i]) <= bound, $"{what}[{i}]: {found[i]:R} instead of {expected[i]:R} ± {bound:g2}");
        }
    }

    private static float[][] Rows(float[] values, Shape shape) => [.. values.Chunk((int)shape.ElementCount)];

    private static Shape ShapeOf(JsonElement item) => ShapeOf(item, "shape");

    private static Shape ShapeOf(JsonElement item, string name) => new([.. item.GetProperty(name).EnumerateArray().Select(static size => size.GetInt32())]);
}
