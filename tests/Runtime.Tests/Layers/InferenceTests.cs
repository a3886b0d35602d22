using System;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class InferenceTests
{
    [Fact]
    public void Outputs_AreThoseOfTheDefinition_WithoutDropoutAndNoise()
    {
        Check(new Everything(seed: 2));
        Check(new FourToTwo(seed: 2));
        Check(new EluTanh(seed: 2));
        Check(Of(Input(2, 8), GaussianNoise(3), Dense(20, Activation.Glu), Dropout(0.9f), Line("Flatten"), Dense(5, Activation.Softmax)));
    }

    [Fact]
    public void Dropout_KeepsTheExpectation_AndItsShare()
    {
        float[] kept = Drawn(Dropout(0.3f), value: 2, step: 1);

        Assert.All(kept, static value => Assert.True(value == 0 || Math.Abs(value - 2 / 0.7f) < 1e-6));
        Assert.InRange(kept.Count(static value => value == 0) / (double)kept.Length, 0.28, 0.32);
        Assert.InRange(kept.Average(), 1.95, 2.05);
    }

    [Fact]
    public void Noise_HasItsMeanAndDeviation()
    {
        float[] noise = Drawn(GaussianNoise(0.5f), value: 3, step: 1);
        double mean = noise.Average();

        Assert.InRange(mean, 2.98, 3.02);
        Assert.InRange(Math.Sqrt(noise.Average(value => (value - mean) * (value - mean))), 0.49, 0.51);
    }

    [Theory]
    [InlineData("Dropout")]
    [InlineData("GaussianNoise")]
    public void Draws_DifferByRowLayerStepAndSeed(string kind)
    {
        Declaration layer = kind == "Dropout" ? Dropout(0.5f) : GaussianNoise(0.5f);
        float[] first = Drawn(layer, value: 1, step: 1);

        Assert.Equal(first, Drawn(layer, value: 1, step: 1));
        Assert.NotEqual(first, Drawn(layer, value: 1, step: 2));
        Assert.NotEqual(first, Drawn(layer, value: 1, step: 1, seed: 1));
        Assert.NotEqual(first, Drawn(layer, value: 1, step: 1, place: 2));
        Assert.Equal(100, first.Chunk(100).Select(static row => string.Join(' ', row)).Distinct().Count());
    }

    // What a layer at some place of a model makes of 100 rows of 100 equal values while training.
    private static float[] Drawn(Declaration layer, float value, int step, ulong seed = 0, int place = 1)
    {
        Declaration before = Activation(Activation.Linear);
        SpecifiedModel model = Of([Input(100), .. Enumerable.Repeat(before, place - 1), layer]);
        var workspace = new Workspace(model.GetArchitecture(), model.Layers, 100, training: true);
        var batch = new BatchSlice(workspace, 0, 100, new BatchSettings { BatchSize = 100, IsTraining = true, Seed = seed, Step = step });
        for (int row = 0; row < 100; row++)
            batch.Value(0).Row(row).Fill(value);
        model.Forward(batch);
        return [.. Enumerable.Range(0, 100).SelectMany(row => batch.Value(place).Row(row).ToArray())];
    }

    private static void Check(Model model)
    {
        Numbers.FillBiases(model);
        Samples inputs = Numbers.Uniform(70, model.GetArchitecture().InputShape!.Value);
        var reference = new ReferenceNetwork(model, inputs, seed: 0, training: false);

        Samples outputs = model.Predict(inputs);

        Assert.Equal(model.GetArchitecture().OutputShape!.Value, outputs.Shape);
        for (int row = 0; row < inputs.Count; row++)
        {
            double[] expected = reference.Output(inputs, row);
            float[] found = outputs[row..(row + 1)].ToArray();
            for (int i = 0; i < expected.Length; i++)
                Assert.Equal(expected[i], found[i], 2e-6 * Math.Max(1, Math.Abs(expected[i])));
        }
    }
}
