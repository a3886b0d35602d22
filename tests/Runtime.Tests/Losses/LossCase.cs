using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Losses;

/// <summary>A loss with outputs and targets that it takes: five positions of seven values.</summary>
internal sealed record LossCase(string What, Loss Loss, float[] Output, float[] Target, bool Logits)
{
    public const int Positions = 5;
    public const int Axis = 7;

    /// <summary>Every loss at chance outputs inside its range, from outputs and, where it takes them, from logits.</summary>
    public static IEnumerable<LossCase> All()
    {
        float[] normal = Normal(3), other = Normal(4), unit = Unit(5), otherUnit = Unit(6);
        float[] bits = [.. otherUnit.Select(static value => value > 0.5f ? 1f : 0f)];
        float[] classes = [3, 0, 6, 2, 2];
        float[] hot = [.. classes.SelectMany(static at => Enumerable.Range(0, Axis).Select(i => i == (int)at ? 1f : 0f))];
        float[] soft = Distributions(otherUnit), shares = Distributions(unit);
        foreach (Loss loss in new[] { Loss.MeanSquaredError, Loss.MeanAbsoluteError, Loss.MeanAbsolutePercentageError, Loss.Huber, new Huber(0.3f), Loss.LogCosh, Loss.CosineSimilarity })
            yield return Of(loss, normal, other);
        foreach (Loss loss in new[] { Loss.BinaryCrossentropy, Loss.BinaryFocalCrossentropy, new BinaryFocalCrossentropy(true, 0.4f, 1.5f, 0.1f), Loss.MeanSquaredLogarithmicError, Loss.Poisson, Loss.Dice, Loss.Tversky, new Tversky(0.2f, 0.9f) })
            yield return Of(loss, unit, otherUnit);
        foreach (Loss loss in new[] { Loss.Hinge, Loss.SquaredHinge, Loss.CategoricalHinge })
            yield return Of(loss, normal, loss == Loss.CategoricalHinge ? hot : bits);
        foreach (Loss loss in new[] { Loss.CategoricalCrossentropy, new CategoricalCrossentropy(0.1f), Loss.CategoricalFocalCrossentropy, new CategoricalFocalCrossentropy(0.5f, 1, 0.1f), Loss.KLDivergence })
        {
            yield return Of(loss, shares, soft);
            if (loss.TakesLogits(Activation.Softmax))
                yield return Of(loss, normal, soft, logits: true);
        }

        foreach (Loss loss in new[] { Loss.SparseCategoricalCrossentropy, new SparseCategoricalCrossentropy(2) })
        {
            yield return Of(loss, shares, classes);
            yield return Of(loss, normal, classes, logits: true);
        }

        foreach (Loss loss in new[] { Loss.BinaryCrossentropy, Loss.BinaryFocalCrossentropy })
            yield return Of(loss, normal, otherUnit, logits: true);
    }

    private static LossCase Of(Loss loss, float[] output, float[] target, bool logits = false) =>
        new($"{loss.Name} from {(logits ? "logits" : "outputs")}", loss.For(new Shape(Positions, Axis)), output, target, logits);

    private static float[] Normal(ulong seed)
    {
        float[] numbers = new float[Positions * Axis];
        new RandomStream(seed, 1).FillNormal(numbers);
        return numbers;
    }

    private static float[] Unit(ulong seed)
    {
        float[] numbers = new float[Positions * Axis];
        new RandomStream(seed, 2).FillUniform(numbers);
        return [.. numbers.Select(static value => 0.05f + 0.9f * value)];
    }

    private static float[] Distributions(float[] values) =>
        [.. Enumerable.Range(0, values.Length).Select(i => values[i] / values.AsSpan(i / Axis * Axis, Axis).ToArray().Sum())];
}
