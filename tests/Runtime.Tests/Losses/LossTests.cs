using System;
using System.Linq;
using System.Text.Json;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Losses;

public class LossTests
{
    private static readonly Loss[] All = [Loss.BinaryCrossentropy, Loss.MeanSquaredError, Loss.MeanAbsoluteError];

    [Fact]
    public void ValuesAndGradients_AreThoseOfDoublePrecision()
    {
        foreach (JsonElement row in Golden.Read("losses_golden.json").GetProperty("cases").EnumerateArray())
        {
            float smoothing = row.Float("smoothing");
            Loss loss = smoothing == 0 ? All.Single(loss => loss.Name == row.Text("loss")) : new BinaryCrossentropy(smoothing);
            bool logits = row.GetProperty("logits").GetBoolean();
            float[] output = row.Floats("output"), target = row.Floats("target"), gradient = new float[output.Length];

            double value = loss.Sample(output, target, gradient, row.Float("gradientScale"), logits);
            Assert.Equal(row.GetProperty("value").GetDouble(), value, 2e-7 * Math.Abs(value));
            Golden.AssertClose(row.Doubles("gradient"), gradient, 3e-7, 1e-9, loss.Name);
        }
    }

    [Fact]
    public void Gradient_IsThatOfFiniteDifferences()
    {
        const float Width = 1 / 512f;
        float[] output = [.. Enumerable.Range(0, 21).Select(i => (i * 8 % 21 + 1) / 24f)];
        float[] target = [.. Enumerable.Range(0, 21).Select(i => i % 5 / 4.1f)];
        foreach (Loss loss in All)
        {
            foreach (bool logits in new[] { false, true })
            {
                if (logits && !loss.TakesLogits(Activation.Sigmoid))
                    continue;
                float[] gradient = new float[output.Length];
                loss.Sample(output, target, gradient, 3, logits);
                for (int i = 0; i < output.Length; i++)
                {
                    float[] above = [.. output], below = [.. output];
                    above[i] += Width;
                    below[i] -= Width;
                    double rise = loss.Sample(above, target, default, 1, logits) - loss.Sample(below, target, default, 1, logits);
                    double slope = rise / (2 * Width);
                    Assert.Equal(3 * slope, gradient[i], 2e-3 * Math.Max(1, Math.Abs(slope)));
                }
            }
        }
    }

    [Fact]
    public void LogitsAndOutputs_GiveTheSameLoss()
    {
        float[] logits = [.. Numbers(1000).Select(z => z / 4)]; // far from where outputs are clipped
        float[] target = new float[1000], outputs = new float[1000];
        new RandomStream(1, 9).FillUniform(target);
        Autoencoders.Engine.Activations.Forward(Activation.Sigmoid, logits, outputs, 0, 0);
        double fromLogits = Loss.BinaryCrossentropy.Sample(logits, target, default, 1, fromLogits: true);
        Assert.Equal(Loss.BinaryCrossentropy.Sample(outputs, target, default, 1, fromLogits: false), fromLogits, 1e-6);
    }

    [Fact]
    public void LongRowOfLogits_LosesNoDigits()
    {
        foreach (int length in new[] { 1, 15, 16, 17, 511, 512, 513, 784, 5000 })
        {
            float[] logits = Numbers(length), target = new float[length];
            new RandomStream(1, 9).FillUniform(target);
            double exact = 0;
            for (int i = 0; i < length; i++)
            {
                double z = logits[i];
                exact += (Math.Max(z, 0) - z * target[i] + Math.Log(1 + Math.Exp(-Math.Abs(z)))) / length;
            }
            Assert.Equal(exact, Loss.BinaryCrossentropy.Sample(logits, target, default, 1, fromLogits: true), 1e-7 * exact);
        }
    }

    [Fact]
    public void Gradient_MayLieOnTheOutput_WithTheSameBits()
    {
        foreach (Loss loss in All)
        {
            foreach (bool logits in new[] { false, true })
            {
                if (logits && !loss.TakesLogits(Activation.Sigmoid))
                    continue;
                float[] output = Numbers(1037), target = new float[1037], gradient = new float[1037];
                new RandomStream(1, 9).FillUniform(target);
                double apart = loss.Sample(output, target, gradient, 0.5f, logits);
                double alone = loss.Sample(output, target, default, 0.5f, logits);
                double onto = loss.Sample(output, target, output, 0.5f, logits);
                Assert.Equal(apart, onto);
                Assert.Equal(apart, alone);
                Assert.Equal(gradient, output);
            }
        }
    }

    [Fact]
    public void EveryWidth_GivesTheSameGradientBits()
    {
        BinaryCrossentropy loss = new();
        float[] output = Numbers(533), target = new float[533];
        new RandomStream(1, 9).FillUniform(target);
        float[] narrow = new float[533], middle = new float[533], wide = new float[533];
        double narrowLoss = loss.OfLogits<Lanes128>(output, target, narrow, 1);
        double middleLoss = loss.OfLogits<Lanes256>(output, target, middle, 1);
        double wideLoss = loss.OfLogits<Lanes512>(output, target, wide, 1);
        Assert.Equal(narrow, middle);
        Assert.Equal(narrow, wide);
        Assert.Equal(narrowLoss, middleLoss);
        Assert.Equal(narrowLoss, wideLoss);
    }

    [Fact]
    public void NotANumber_IsPassedOn()
    {
        foreach (Loss loss in All)
        {
            float[] gradient = new float[3];
            Assert.True(double.IsNaN(loss.Sample([0.5f, float.NaN, 0.25f], [0, 1, 1], gradient, 1, false)));
            Assert.True(float.IsNaN(gradient[1]));
        }
        Assert.True(double.IsNaN(Loss.BinaryCrossentropy.Sample([0.5f, float.NaN], [0, 1], default, 1, true)));
    }

    [Fact]
    public void OnlyCrossentropyAfterASigmoid_TakesLogits()
    {
        foreach (Loss loss in All)
        {
            foreach (Activation activation in Enum.GetValues<Activation>())
                Assert.Equal(loss == Loss.BinaryCrossentropy && activation == Activation.Sigmoid, loss.TakesLogits(activation));
        }
        Assert.Throws<ArgumentException>(() => Loss.MeanSquaredError.Sample([1], [1], default, 1, fromLogits: true));
    }

    [Fact]
    public void DifferentLengths_AreRefusedNamingBoth()
    {
        foreach (Loss loss in All)
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => loss.Sample([1, 2, 3], [1, 2], default, 1, false));
            Assert.Contains("2 values for an output of 3", error.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => loss.Sample([1, 2, 3], [1, 2, 3], new float[2], 1, false));
        }
    }

    private static float[] Numbers(int count)
    {
        float[] numbers = new float[count];
        new RandomStream(4, 2).FillNormal(numbers);
        return [.. numbers.Select(value => 4 * value)];
    }
}
