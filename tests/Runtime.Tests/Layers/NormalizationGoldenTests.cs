using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Layers;
using Autoencoders.Models;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Layers against the values of tests/golden/make_normalization_golden.py.</summary>
public sealed class NormalizationGoldenTests
{
    private const double Relative = 1e-5;
    private const double Absolute = 2e-6;

    private static readonly Dictionary<string, JsonElement> Cases =
        Golden.Read("normalization_golden.json").EnumerateArray().ToDictionary(static item => item.Text("name"));

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Layer_GivesKerasValuesAndGradients(string name)
    {
        JsonElement expected = Cases[name];
        bool training = expected.GetProperty("training").GetBoolean();
        Shape[] shapes = [.. expected.GetProperty("shapes").EnumerateArray().Select(static sizes => new Shape([.. sizes.EnumerateArray().Select(static size => size.GetInt32())]))];
        var harness = new LayerHarness(new Declaration(expected.Text("kind"), [.. expected.GetProperty("arguments").EnumerateArray().Select(Argument)]), shapes);
        foreach (Weight weight in harness.Layer.Weights)
            expected.GetProperty("weights").Floats(weight.Name).CopyTo(weight.Values);

        LayerHarness.Pass pass = harness.Run([.. expected.GetProperty("inputs").EnumerateArray().Select(Rows)], Rows(expected.GetProperty("gradient")), training);

        AssertClose(expected.GetProperty("output"), pass.Output, "output");
        foreach ((JsonElement gradient, int input) in expected.GetProperty("inputGradients").EnumerateArray().Select(static (gradient, input) => (gradient, input)))
            AssertClose(gradient, pass.InputGradients[input], "input gradient " + input);
        foreach (JsonProperty weight in expected.GetProperty("weightGradients").EnumerateObject())
            Golden.AssertClose([.. weight.Value.EnumerateArray().Select(static number => number.GetDouble())], pass.WeightGradients[weight.Name], Relative, Absolute, weight.Name);
        if (expected.TryGetProperty("penalties", out _))
            Golden.AssertClose(expected.Doubles("penalties"), [.. pass.Penalties.Select(static penalty => (float)penalty)], Relative, Absolute, "penalties");
        (harness.Layer as BatchCoupledLayer)?.FinishStep();
        foreach (JsonProperty weight in expected.GetProperty("after").EnumerateObject())
            Golden.AssertClose([.. weight.Value.EnumerateArray().Select(static number => number.GetDouble())], harness.Layer.Weights.Single(own => own.Name == weight.Name).Values, Relative, Absolute, weight.Name);
    }

    private static Argument Argument(JsonElement argument) => new(argument[0].GetString()!, argument[1].GetString() switch
    {
        "int" => argument[2].GetInt32(),
        "float" => (float)argument[2].GetDouble(),
        "bool" => argument[2].GetBoolean(),
        "ints" => new EquatableArray<int>(argument[2].EnumerateArray().Select(static number => number.GetInt32())),
        string other => throw new ArgumentException($"No argument is of type {other}.", nameof(argument)),
        null => throw new ArgumentException("An argument has no type.", nameof(argument)),
    });

    private static float[][] Rows(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(static row => row.EnumerateArray().Select(static number => (float)number.GetDouble()).ToArray())];

    private static void AssertClose(JsonElement expected, float[][] found, string what)
    {
        foreach ((JsonElement row, float[] values) in expected.EnumerateArray().Zip(found))
            Golden.AssertClose([.. row.EnumerateArray().Select(static number => number.GetDouble())], values, Relative, Absolute, what);
    }
}
