using System;
using System.Collections.Generic;
using System.Numerics.Tensors;

namespace Autoencoders.Training;

/// <summary>Turns weights of classes into weights of samples.</summary>
internal static class ClassWeighting
{
    /// <summary>The weight of each target's class; null where classes have none.</summary>
    /// <param name="weights">Weights by class.</param>
    /// <param name="targets">A class each, or a value for each class.</param>
    /// <exception cref="ArgumentException">A target is no vector, so it has no class.</exception>
    public static float[]? Of(IReadOnlyDictionary<int, float>? weights, Samples targets)
    {
        if (weights is null)
            return null;
        if (targets.Shape.Rank != 1)
            throw new ArgumentException($"ClassWeights need targets that are a class, (1), or a value for each class, (n); the targets are {targets.Shape}.", nameof(targets));
        var result = new float[targets.Count];
        var target = new float[targets.SampleLength];
        for (int at = 0; at < result.Length; at++)
        {
            targets.CopyTo(at, target);
            int label = target.Length == 1 ? (int)MathF.Round(target[0]) : TensorPrimitives.IndexOfMax(target);
            result[at] = weights.TryGetValue(label, out float weight) ? weight : 1;
        }

        return result;
    }
}
