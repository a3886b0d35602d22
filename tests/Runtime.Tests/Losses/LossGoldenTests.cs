using System;
using System.Text.Json;

namespace Autoencoders.Runtime.Tests.Losses;

/// <summary>Losses against what tests/golden/make_losses_golden.py computed.</summary>
public sealed class LossGoldenTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfDoublePrecision()
    {
        foreach (JsonElement row in Golden.Read("losses_more_golden.json").GetProperty("cases").EnumerateArray())
        {
            float[] output = row.Floats("output"), target = row.Floats("target"), gradient = new float[output.Length];
            int axis = (int)row.Float("axis");
            Loss loss = Make(row).For(new Shape(output.Length / axis, axis));
            string what = $"{loss.Name}, {(row.GetProperty("logits").GetBoolean() ? "logits" : "outputs")}";

            double value = loss.Sample(output, target, gradient, row.Float("gradientScale"), row.GetProperty("logits").GetBoolean());

            double expected = row.GetProperty("value").GetDouble();
            Assert.True(Math.Abs(value - expected) <= 5e-7 * Math.Abs(expected), $"{what}: {value:R} instead of {expected:R}");
            Golden.AssertClose(row.Doubles("gradient"), gradient, 1e-6, 1e-9, what);
        }
    }

    private static Loss Make(JsonElement row)
    {
        string name = row.Text("loss");
        return name switch
        {
            "huber" => new Huber(row.Float("delta")),
            "tversky" when row.TryGetProperty("alpha", out _) => new Tversky(row.Float("alpha"), row.Float("beta")),
            "categorical_crossentropy" => new CategoricalCrossentropy(row.Float("smoothing")),
            "sparse_categorical_crossentropy" when row.TryGetProperty("ignore", out JsonElement ignored) => new SparseCategoricalCrossentropy(ignored.GetInt32()),
            "categorical_focal_crossentropy" => new CategoricalFocalCrossentropy(row.Float("alpha"), row.Float("gamma"), row.Float("smoothing")),
            "binary_focal_crossentropy" => new BinaryFocalCrossentropy(row.GetProperty("balanced").GetBoolean(), row.Float("alpha"), row.Float("gamma"), row.Float("smoothing")),
            _ => Loss.Parse(name),
        };
    }
}
