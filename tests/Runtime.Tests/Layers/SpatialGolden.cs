using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Models;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Compares layers over maps with the values that tests/golden/make_spatial_golden.py computed.</summary>
internal static class SpatialGolden
{
    private static readonly Lazy<JsonElement> File = new(static () => Golden.Read("spatial_golden.json"));

    public static IEnumerable<JsonElement> Unpooling => File.Value.GetProperty("unpooling").EnumerateArray();

    /// <summary>Every case of a kind: shape, values and gradient, and no bit of it changed by slices.</summary>
    public static void Check(string kind)
    {
        JsonElement[] cases = [.. File.Value.GetProperty("cases").EnumerateArray().Where(item => item.Text("kind") == kind)];
        Assert.NotEmpty(cases);
        foreach (JsonElement item in cases)
        {
            string text = kind + item.GetProperty("arguments").GetRawText();
            Declaration line = GoldenLine.Of(kind, item.GetProperty("arguments"));
            Shape[] inputs = [.. item.GetProperty("inputs").EnumerateArray().Select(static shape => new Shape(Integers(shape)))];
            var harness = new LayerHarness(line, inputs);
            Assert.Equal(new Shape(Integers(item.GetProperty("output"))), harness.Layer.OutputShape);

            float[][] x = Rows(item, "x");
            float[][][] all = [x, .. inputs.Skip(1).Select(shape => x.Select(_ => new float[shape.ElementCount]).ToArray())];
            LayerHarness.Pass pass = harness.Run(all, Rows(item, "g"));

            for (int row = 0; row < x.Length; row++)
            {
                Golden.AssertClose(item.GetProperty("y")[row].Doubles(), pass.Output[row], 1e-6, 1e-6, text + " y");
                Golden.AssertClose(item.GetProperty("dx")[row].Doubles(), pass.InputGradients[0][row], 1e-6, 1e-5, text + " dx");
            }

            LayerChecks.SlicesChangeNothing(line, inputs, all, Rows(item, "g"), training: true);
        }
    }

    public static float[][] Rows(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(static row => row.Doubles().Select(static value => (float)value).ToArray())];

    private static double[] Doubles(this JsonElement row) => [.. row.EnumerateArray().Select(static number => number.GetDouble())];

    public static int[] Integers(JsonElement list) => [.. list.EnumerateArray().Select(static number => number.GetInt32())];
}
