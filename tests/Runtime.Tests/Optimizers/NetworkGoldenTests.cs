using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Runtime.Tests.Optimizers;

/// <summary>Activations, losses and Adam together, in dense layers written out plainly.</summary>
public class NetworkGoldenTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Networks().Select(network => new TheoryDataRow<string>(network.Text("name")));

    [Theory]
    [MemberData(nameof(Names))]
    public void TenStepsOfAdam_AreThoseOfDoublePrecision(string name)
    {
        JsonElement golden = Networks().Single(network => network.Text("name") == name);
        float[][] batch = Arrays(golden, "batch");
        float[][] weights = Arrays(golden, "weights");
        float[][] means = [.. weights.Select(weight => new float[weight.Length])];
        float[][] squares = [.. weights.Select(weight => new float[weight.Length])];
        Activation[] activations =
            [.. golden.GetProperty("activations").EnumerateArray().Select(text => Enum.Parse<Activation>(text.GetString()!))];
        Loss loss = golden.Text("loss") == Loss.BinaryCrossentropy.Name ? Loss.BinaryCrossentropy : Loss.MeanSquaredError;
        double[] losses = golden.Doubles("lossBeforeEachStep");
        Adam adam = new(golden.Float("learningRate"));

        for (int step = 1; step <= losses.Length; step++)
        {
            float l2 = golden.Float("kernelL2");
            (double value, float[][] outputs, float[][] gradients) = Gradients(batch, weights, activations, loss, l2);
            Assert.Equal(losses[step - 1], value, 2e-6);
            if (step == 1)
            {
                AssertClose(golden, "outputs", outputs, 1e-6);
                AssertClose(golden, "gradients", gradients, 2e-7);
                Assert.Equal(golden.GetProperty("lossValue").GetDouble(), value, 2e-7);
            }
            for (int i = 0; i < weights.Length; i++)
            {
                adam.Update(new OptimizerStep
                {
                    Parameters = weights[i],
                    Gradients = gradients[i],
                    Slot0 = means[i],
                    Slot1 = squares[i],
                    Iteration = step,
                });
            }
        }
        AssertClose(golden, "weightsAfter", weights, 5e-6);
    }

    private static (double Loss, float[][] Outputs, float[][] Gradients) Gradients(
        float[][] batch, float[][] weights, Activation[] activations, Loss loss, float l2)
    {
        float[][] gradients = [.. weights.Select(weight => new float[weight.Length])];
        bool logits = loss.TakesLogits(activations[^1]);
        List<float[]> outputs = [];
        double sum = 0;
        foreach (float[] sample in batch)
        {
            List<float[]> before = [], after = [sample];
            for (int layer = 0; layer < activations.Length; layer++)
            {
                before.Add(Dense(after[^1], weights[2 * layer], weights[2 * layer + 1]));
                float[] y = new float[before[^1].Length];
                Autoencoders.Engine.Activations.Forward(activations[layer], before[^1], y, 0, 0);
                after.Add(y);
            }
            outputs.Add(after[^1]);

            float[] slope = new float[sample.Length];
            sum += loss.Sample(logits ? before[^1] : after[^1], sample, slope, 1f / batch.Length, logits);
            for (int layer = activations.Length - 1; layer >= 0; layer--)
            {
                if (!(logits && layer == activations.Length - 1))
                    Autoencoders.Engine.Activations.Backward(activations[layer], [], after[layer + 1], slope, slope, 0, 0);
                slope = DenseSlopes(after[layer], weights[2 * layer], slope, gradients[2 * layer], gradients[2 * layer + 1]);
            }
        }

        double penalty = 0;
        for (int kernel = 0; kernel < weights.Length; kernel += 2)
        {
            for (int i = 0; i < weights[kernel].Length; i++)
            {
                penalty += l2 * (double)weights[kernel][i] * weights[kernel][i];
                gradients[kernel][i] += 2 * l2 * weights[kernel][i];
            }
        }
        return (sum / batch.Length + penalty, [.. outputs], gradients);
    }

    private static float[] Dense(float[] x, float[] kernel, float[] bias)
    {
        float[] y = [.. bias];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < y.Length; j++)
                y[j] += x[i] * kernel[i * y.Length + j];
        }
        return y;
    }

    private static float[] DenseSlopes(float[] x, float[] kernel, float[] slope, float[] kernelGradient, float[] biasGradient)
    {
        float[] inputSlope = new float[x.Length];
        for (int j = 0; j < slope.Length; j++)
        {
            biasGradient[j] += slope[j];
            for (int i = 0; i < x.Length; i++)
            {
                kernelGradient[i * slope.Length + j] += x[i] * slope[j];
                inputSlope[i] += kernel[i * slope.Length + j] * slope[j];
            }
        }
        return inputSlope;
    }

    private static void AssertClose(JsonElement golden, string property, float[][] actual, double bound)
    {
        double[][] expected = [.. golden.GetProperty(property).EnumerateArray().Select(Flat)];
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Golden.AssertClose(expected[i], actual[i], bound, bound, $"{property}[{i}]");
    }

    private static List<JsonElement> Networks() =>
        [.. Golden.Read("network_golden.json").GetProperty("networks").EnumerateArray()];

    private static float[][] Arrays(JsonElement golden, string property) =>
        [.. golden.GetProperty(property).EnumerateArray().Select(array => Flat(array).Select(number => (float)number).ToArray())];

    private static double[] Flat(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().SelectMany(Flat)]
        : [element.GetDouble()];
}
