using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Models;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>What must hold for every layer: its gradients are those of its forward pass, and slicing changes no bit.</summary>
internal static class LayerChecks
{
    private const int Rows = 5;

    /// <summary>Compares every gradient with central differences of Σ output · g, and slices and shares with the whole.</summary>
    /// <param name="line">The layer as written.</param>
    /// <param name="inputs">The shapes that it reads.</param>
    /// <param name="training">Whether dropout and batch statistics are on.</param>
    /// <param name="step">How far each value is moved.</param>
    /// <param name="tolerance">The largest difference, relative to the largest gradient.</param>
    /// <param name="draw">How inputs are drawn from a seeded source; between −1 and 1 by default.</param>
    public static void Gradients(Declaration line, Shape[] inputs, bool training = true, float step = 1e-2f, double tolerance = 5e-3, Func<Random, float>? draw = null)
    {
        var random = new Random(3);
        draw ??= static source => source.NextSingle() * 2 - 1;
        float[][][] x = [.. inputs.Select(shape => Draw(shape, draw, random))];
        var whole = new LayerHarness(line, inputs);
        foreach (Weight weight in whole.Layer.Weights.Where(static weight => weight.Name != "moving_variance"))
            Jitter(weight, new Random(7));
        float[][] g = Draw(whole.Layer.OutputShape, static source => source.NextSingle() * 2 - 1, random);
        LayerHarness.Pass pass = whole.Run(x, g, training);

        for (int input = 0; input < x.Length; input++)
        {
            var numeric = new List<double>();
            var analytic = new List<double>();
            foreach ((int row, int at) in Places(x[input], random))
            {
                numeric.Add(Difference(whole, x, g, training, ref x[input][row][at], step));
                analytic.Add(pass.InputGradients[input][row][at]);
            }

            Compare(analytic, numeric, tolerance, $"input {input}");
        }

        foreach (Weight weight in whole.Layer.Weights.Where(static weight => weight.Spec.IsTrainable))
        {
            var numeric = new List<double>();
            var analytic = new List<double>();
            for (int i = 0; i < Math.Min(24, weight.Length); i++)
            {
                int at = weight.Length <= 24 ? i : random.Next(weight.Length);
                numeric.Add(Difference(whole, x, g, training, ref weight.Values[at], step));
                analytic.Add(pass.WeightGradients[weight.Name][at]);
            }

            Compare(analytic, numeric, tolerance, weight.Name);
        }

        SlicesChangeNothing(line, inputs, x, g, training);
    }

    /// <summary>The same bits whether the batch is whole or sliced, the weight gradients in one share or several.</summary>
    public static void SlicesChangeNothing(Declaration line, Shape[] inputs, float[][][] x, float[][] g, bool training)
    {
        LayerHarness.Pass whole = Fresh(1, 1).Run(x, g, training);
        foreach ((int slices, int shares) in new[] { (2, 3), (Rows, 16) })
        {
            LayerHarness.Pass cut = Fresh(slices, shares).Run(x, g, training);
            Assert.Equal(whole.Output, cut.Output);
            Assert.Equal(whole.InputGradients, cut.InputGradients);
            Assert.Equal(whole.WeightGradients.OrderBy(static pair => pair.Key), cut.WeightGradients.OrderBy(static pair => pair.Key));
            Assert.Equal(whole.Penalties, cut.Penalties);
        }

        LayerHarness Fresh(int slices, int shares)
        {
            var harness = new LayerHarness(line, inputs, slices, shares);
            foreach (Weight weight in harness.Layer.Weights.Where(static weight => weight.Name != "moving_variance"))
                Jitter(weight, new Random(7));
            return harness;
        }
    }

    public static float[][] Draw(Shape shape, Func<Random, float> draw, Random random) =>
        [.. Enumerable.Range(0, Rows).Select(_ => Enumerable.Range(0, (int)shape.ElementCount).Select(_ => draw(random)).ToArray())];

    private static void Jitter(Weight weight, Random random)
    {
        foreach (ref float value in weight.Values)
            value += (random.NextSingle() - 0.5f) * 0.4f;
    }

    private static double Difference(LayerHarness harness, float[][][] x, float[][] g, bool training, ref float value, float step)
    {
        float old = value;
        value = old + step;
        double up = Sum(harness.Run(x, g, training).Output, g);
        float high = value;
        value = old - step;
        double down = Sum(harness.Run(x, g, training).Output, g);
        double width = (double)high - value;
        value = old;
        return (up - down) / width;
    }

    private static double Sum(float[][] output, float[][] g) => output.Zip(g, static (y, dy) => y.Zip(dy, static (a, b) => (double)a * b).Sum()).Sum();

    private static IEnumerable<(int Row, int At)> Places(float[][] values, Random random) =>
        Enumerable.Range(0, 30).Select(_ => random.Next(values.Length)).Select(row => (row, random.Next(values[row].Length))).Distinct();

    private static void Compare(List<double> analytic, List<double> numeric, double tolerance, string what)
    {
        double scale = Math.Max(1e-3, numeric.Max(Math.Abs));
        for (int i = 0; i < analytic.Count; i++)
            Assert.True(Math.Abs(analytic[i] - numeric[i]) <= tolerance * scale, $"{what}: {analytic[i]} by the layer, {numeric[i]} by differences (scale {scale}).");
    }
}
