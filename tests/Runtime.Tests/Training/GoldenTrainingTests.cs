using System;
using System.Linq;
using System.Text.Json;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>Generated models against the values that PyTorch computed in double precision.</summary>
public sealed class GoldenTrainingTests
{
    [Theory]
    [InlineData("relu-sigmoid", 1)]
    [InlineData("relu-sigmoid", 3)]
    [InlineData("elu-tanh", 1)]
    [InlineData("elu-tanh", 3)]
    public void OutputsLossGradientsAndTenSteps_AreThoseOfDoublePrecision(string name, int threads)
    {
        JsonElement golden = Network(name);
        Model model = name == "relu-sigmoid" ? new ReluSigmoid() : new EluTanh();
        Loss loss = name == "relu-sigmoid" ? Loss.BinaryCrossentropy : Loss.MeanSquaredError;
        Weight[] weights = [.. model.Layers.SelectMany(static layer => layer.Weights)];
        double[][] start = Arrays(golden, "weights");
        for (int i = 0; i < weights.Length; i++)
            start[i].Select(static value => (float)value).ToArray().CopyTo(weights[i].Values);
        double[][] batch = Arrays(golden, "batch");
        var samples = Samples.FromFloats([.. batch.SelectMany(static row => row).Select(static value => (float)value)], new Shape(batch[0].Length));

        Golden.AssertClose([.. Arrays(golden, "outputs").SelectMany(static row => row)], model.Predict(samples).ToArray(), 1e-6, 1e-6, "outputs");
        Assert.Equal(golden.GetProperty("lossValue").GetDouble(), model.Evaluate(samples, loss), 3e-7);

        var options = new FitOptions { Optimizer = new Adam(golden.Float("learningRate")), Loss = loss, Threads = threads };
        var step = new TrainingStep(model, new SampleSet([samples], [samples]), options);
        double[] losses = golden.Doubles("lossBeforeEachStep");
        double[][] gradients = Arrays(golden, "gradients");
        for (int i = 0; i < losses.Length; i++)
        {
            Assert.Equal(losses[i], step.Run([.. Enumerable.Range(0, samples.Count)]), 2e-6);
            for (int weight = 0; i == 0 && weight < weights.Length; weight++)
                Golden.AssertClose(gradients[weight], step.Gradients.Span(weights[weight].Offset, weights[weight].Length), 1e-5, 2e-7, weights[weight].FullName);
        }

        double[][] after = Arrays(golden, "weightsAfter");
        for (int i = 0; i < weights.Length; i++)
            Golden.AssertClose(after[i], weights[i].Values, 5e-6, 5e-6, weights[i].FullName);
    }

    private static JsonElement Network(string name) =>
        Golden.Read("network_golden.json").GetProperty("networks").EnumerateArray().Single(network => network.Text("name") == name);

    // Every weight, or every row of a batch, as one array.
    private static double[][] Arrays(JsonElement parent, string property) =>
        [.. parent.GetProperty(property).EnumerateArray().Select(element => element.EnumerateArray()
            .SelectMany(static inner => inner.ValueKind == JsonValueKind.Array ? inner.EnumerateArray().AsEnumerable() : [inner])
            .Select(static number => number.GetDouble()).ToArray())];
}
