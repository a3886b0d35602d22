using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Layers;
using Autoencoders.Models;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Runs the cases that the scripts tests/golden/make_recurrent_golden.py and make_convlstm_golden.py computed: output and every gradient.</summary>
internal static class RecurrentGolden
{
    public static void Check(string file, string kind)
    {
        JsonElement[] cases = [.. Golden.Read(file).EnumerateArray().Where(item => item.Text("kind") == kind)];
        Assert.NotEmpty(cases);
        foreach (JsonElement item in cases)
            Check(item);
    }

    private static void Check(JsonElement item)
    {
        string what = item.Text("kind") + item.GetProperty("arguments").GetRawText() + " ";
        Declaration line = GoldenLine.Of(item.Text("kind"), item.GetProperty("arguments"));
        JsonElement[] inputs = [.. item.GetProperty("inputs").EnumerateArray()];
        Shape[] shapes = [.. inputs.Select(ShapeOf)];
        var harness = new LayerHarness(line, shapes, slices: 2, shares: 3);
        JsonElement[] weights = [.. item.GetProperty("weights").EnumerateArray()];
        Assert.Equal(weights.Select(static weight => (weight.Text("name"), ShapeOf(weight))), harness.Layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        foreach ((Weight weight, JsonElement golden) in harness.Layer.Weights.Zip(weights))
            golden.Floats("values").CopyTo(weight.Values);

        LayerHarness.Pass pass = harness.Run(
            [.. inputs.Select(static input => Rows(input.Floats("values"), ShapeOf(input)))],
            Rows(item.Floats("outputGradient"), harness.Layer.OutputShape));

        Close(item.Doubles("output"), pass.Output, what + "output");
        for (int i = 0; i < inputs.Length; i++)
            Close(inputs[i].Doubles("gradient"), pass.InputGradients[i], what + "input " + i);
        foreach (JsonElement weight in weights)
            Close(weight.Doubles("gradient"), [pass.WeightGradients[weight.Text("name")]], what + weight.Text("name"));
    }

    private static void Close(double[] expected, IEnumerable<float[]> actual, string what) =>
        Golden.AssertClose(expected, actual.SelectMany(static row => row).ToArray(), 1e-5, 2e-6, what);

    private static float[][] Rows(float[] values, Shape shape) => [.. values.Chunk((int)shape.ElementCount)];

    private static Shape ShapeOf(JsonElement item) => new([.. item.GetProperty("shape").EnumerateArray().Select(static size => size.GetInt32())]);
}
