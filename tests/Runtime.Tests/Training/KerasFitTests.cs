using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>A layer before two outputs.</summary>
[Model, Input(3), Dense(4, Activation.Tanh, Name = "hidden"), Dense(2, Name = "values"), Output(2), Dense(1, Activation.Sigmoid, Name = "chance", From = "hidden"), Output(1)]
internal sealed partial class ValuesAndChance;

/// <summary>Whole trainings against Keras' own, by the figures of tests/golden/make_fit_golden.mjs.</summary>
public sealed class KerasFitTests
{
    private static readonly JsonElement[] Cases = [.. Golden.Read("fit_golden.json").GetProperty("cases").EnumerateArray()];

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Select(static one => new TheoryDataRow<string>(one.Text("name")));

    [Theory]
    [MemberData(nameof(Names))]
    public void HistoryAndWeights_AreThoseOfKeras(string name)
    {
        JsonElement golden = Cases.Single(one => one.Text("name") == name);
        Samples[] targets = [.. golden.GetProperty("targets").EnumerateArray().Select(static target => Samples.FromFloats(target.Floats("values"), new Shape(target.GetProperty("width").GetInt32())))];
        Samples inputs = Samples.FromFloats(golden.Floats("data"), new Shape(golden.GetProperty("inputs").GetInt32()));
        ModelBase model = targets.Length == 1 ? Chain(golden) : new ValuesAndChance();
        Weight[] weights = [.. model.Layers.SelectMany(static layer => layer.Weights)];
        JsonElement[] start = [.. golden.GetProperty("weights").EnumerateArray()], end = [.. golden.GetProperty("weightsAfter").EnumerateArray()];
        Assert.Equal(start.Length, weights.Length);
        for (int at = 0; at < start.Length; at++)
            start[at].EnumerateArray().Select(static value => (float)value.GetDouble()).ToArray().CopyTo(weights[at].Values);

        History history = model is ValuesAndChance two
            ? two.Fit(inputs, new(targets[0], targets[1]), Options(golden))
            : ((Model)model).Fit(inputs, targets[0], Options(golden));

        JsonProperty[] expected = [.. golden.GetProperty("history").EnumerateObject()];
        Assert.Equal(expected.Select(static one => one.Name).Order(), history.Keys.Order());
        foreach (JsonProperty one in expected)
        {
            Assert.Equal(one.Value.GetArrayLength(), history[one.Name].Count);
            Assert.All(one.Value.EnumerateArray().Zip(history[one.Name]), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, 1e-5 * Math.Max(1, Math.Abs(pair.Second))));
        }

        for (int at = 0; at < end.Length; at++)
            Golden.AssertClose([.. end[at].EnumerateArray().Select(static value => value.GetDouble())], weights[at].Values, 1e-5, 1e-5, weights[at].FullName);
    }

    private static SpecifiedModel Chain(JsonElement golden) =>
        Of([Input(golden.GetProperty("inputs").GetInt32()), .. golden.GetProperty("layers").EnumerateArray().Select(Layer)]);

    private static Declaration Layer(JsonElement layer)
    {
        Autoencoders.Activation activation = layer.TryGetProperty("activation", out JsonElement name) ? Enum.Parse<Autoencoders.Activation>(name.GetString()!, ignoreCase: true) : default;
        return Dense(layer.GetProperty("units").GetInt32(), activation, ("KernelL1", Number(layer, "l1")), ("KernelL2", Number(layer, "l2")));
    }

    private static FitOptions Options(JsonElement golden)
    {
        var options = new FitOptions
        {
            Epochs = golden.GetProperty("epochs").GetInt32(),
            BatchSize = golden.GetProperty("batchSize").GetInt32(),
            Shuffle = false,
            Optimizer = Optimizer(golden.GetProperty("optimizer")),
            Loss = golden.TryGetProperty("loss", out JsonElement loss) ? Loss.Parse(loss.GetString()!) : Loss.MeanSquaredError,
            ValidationSplit = golden.TryGetProperty("validationSplit", out JsonElement split) ? split.GetDouble() : 0,
            ClassWeights = golden.TryGetProperty("classWeights", out JsonElement classes)
                ? classes.EnumerateObject().ToDictionary(static one => int.Parse(one.Name, System.Globalization.CultureInfo.InvariantCulture), static one => (float)one.Value.GetDouble())
                : null,
        };
        foreach (JsonElement metric in golden.GetProperty("metrics").EnumerateArray())
            options.Metrics.Add(Metric.Parse(metric.GetString()!));
        foreach (JsonProperty one in Members(golden, "losses"))
            options.Losses.Add(one.Name, Loss.Parse(one.Value.GetString()!));
        foreach (JsonProperty one in Members(golden, "lossWeights"))
            options.LossWeights.Add(one.Name, one.Value.GetDouble());
        return options;
    }

    private static Optimizer Optimizer(JsonElement written)
    {
        float rate = written.Float("learningRate"), momentum = Number(written, "momentum");
        return written.Text("kind") switch
        {
            "sgd" => new SGD(rate, momentum, written.TryGetProperty("nesterov", out _)),
            "adam" => new Adam(rate),
            "adamax" => new Adamax(rate),
            "rmsprop" => new RMSprop(rate, momentum: momentum),
            "adagrad" => new Adagrad(rate),
            string other => throw new ArgumentException($"The golden file has an optimizer that is unknown here: {other}.", nameof(written)),
        };
    }

    private static float Number(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) ? (float)value.GetDouble() : 0;

    private static IEnumerable<JsonProperty> Members(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) ? value.EnumerateObject().AsEnumerable() : [];
}
