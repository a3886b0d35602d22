using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Convolutions as tests/golden/make_convolution_golden.py computed them with PyTorch, padded as Keras pads.</summary>
internal static class ConvolutionGolden
{
    /// <summary>Compares output and all gradients of every case of a kind; all sums are exact, so there is no tolerance.</summary>
    public static void Check(string kind)
    {
        JsonElement[] cases = [.. Golden.Read("convolution_golden.json").EnumerateArray().Where(item => item.Text("kind") == kind)];
        Assert.True(cases.Length >= 4, $"{cases.Length} cases of {kind}");
        foreach (JsonElement item in cases)
        {
            var input = new Shape(Integers(item, "shape"));
            var harness = new LayerHarness(Line(item), [input], slices: 2, shares: 3);
            foreach (Weight weight in harness.Layer.Weights)
                item.GetProperty("weights").Floats(weight.Name).CopyTo(weight.Values);
            string what = item.ToString()[..160];
            Assert.Equal(new Shape(Integers(item, "outputShape")), harness.Layer.OutputShape);

            LayerHarness.Pass pass = harness.Run([Rows(item.Floats("x"), input)], Rows(item.Floats("outputGradient"), harness.Layer.OutputShape));

            Close(item.Doubles("y"), pass.Output, what + " y");
            Close(item.Doubles("inputGradient"), pass.InputGradients[0], what + " dx");
            foreach (Weight weight in harness.Layer.Weights)
                Golden.AssertClose(item.GetProperty("weightGradients").Doubles(weight.Name), pass.WeightGradients[weight.Name], 0, 0, what + " " + weight.Name);
        }
    }

    private static Declaration Line(JsonElement item)
    {
        List<(string, object)> arguments =
        [
            ("kernel", Sizes(item, "kernel")),
            ("padding", Enum.Parse<Padding>(item.Text("padding"))),
            ("StridesByAxis", Sizes(item, "strides")),
            ("DilationRateByAxis", Sizes(item, "dilation")),
        ];
        foreach ((string written, string argument) in new[] { ("filters", "filters"), ("groups", "Groups"), ("multiplier", "DepthMultiplier") })
        {
            if (item.TryGetProperty(written, out JsonElement value))
                arguments.Add((argument, value.GetInt32()));
        }

        if (item.TryGetProperty("outputPadding", out _))
            arguments.Add(("OutputPaddingByAxis", Sizes(item, "outputPadding")));
        return SpecifiedModel.Line(item.Text("kind"), [.. arguments]);
    }

    private static EquatableArray<int> Sizes(JsonElement item, string name) => new(Integers(item, name));

    private static int[] Integers(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(static number => number.GetInt32())];

    private static float[][] Rows(float[] values, Shape shape) => [.. values.Chunk((int)shape.ElementCount)];

    private static void Close(double[] expected, float[][] actual, string what) =>
        Golden.AssertClose(expected, actual.SelectMany(static row => row).ToArray(), 0, 0, what);
}
