using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>Refuses settings that make no sense, before anything is done.</summary>
internal static class FitOptionsCheck
{
    /// <exception cref="ArgumentException">A setting is out of its range, or missing.</exception>
    public static void Run(FitOptions options)
    {
        AtLeast(1, options.Epochs, nameof(FitOptions.Epochs));
        AtLeast(0, options.InitialEpoch, nameof(FitOptions.InitialEpoch));
        AtLeast(1, options.BatchSize, nameof(FitOptions.BatchSize));
        AtLeast(1, options.Steps ?? 1, nameof(FitOptions.Steps));
        AtLeast(1, options.StepsPerEpoch ?? 1, nameof(FitOptions.StepsPerEpoch));
        AtLeast(1, options.ValidationFrequency, nameof(FitOptions.ValidationFrequency));
        ArgumentNullException.ThrowIfNull(options.Optimizer);
        ArgumentNullException.ThrowIfNull(options.Loss);
        ArgumentNullException.ThrowIfNull(options.Engine);
        NoneIsNull(options.Callbacks, nameof(FitOptions.Callbacks));
        NoneIsNull(options.Losses.Values, nameof(FitOptions.Losses));
        NoneIsNull(options.Metrics, nameof(FitOptions.Metrics));
        NoneIsNull(options.MetricsOf.Values, nameof(FitOptions.MetricsOf));
        NoneIsNull(options.MetricsOf.Values.SelectMany(static metrics => metrics), nameof(FitOptions.MetricsOf));
        NoneIsNull(options.WeightedMetrics, nameof(FitOptions.WeightedMetrics));
        NoneIsNull(options.Augmentations, nameof(FitOptions.Augmentations));
        NoneIsNull(options.Corruptions, nameof(FitOptions.Corruptions));
        if (options.InitialEpoch >= options.Epochs && options.Steps is null)
            throw new ArgumentOutOfRangeException(nameof(FitOptions.InitialEpoch), FormattableString.Invariant($"InitialEpoch is {options.InitialEpoch} and Epochs {options.Epochs}: there is nothing left to do. Epochs is the last epoch, not a number of further ones."));
        if (options.ValidationSplit is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.ValidationSplit, "ValidationSplit is a fraction from 0 up to, but not including, 1.");
        if (options.LossWeights.FirstOrDefault(static pair => !double.IsFinite(pair.Value)) is { Key: not null } weight)
            throw new ArgumentException(FormattableString.Invariant($"The loss weight of '{weight.Key}' is {weight.Value}; a weight is a finite number."), nameof(options));
        if (options.ClassWeights?.FirstOrDefault(static pair => !(pair.Value >= 0 && float.IsFinite(pair.Value))) is { Value: not 0 } odd)
            throw new ArgumentException(FormattableString.Invariant($"The weight of class {odd.Key} is {odd.Value}; a weight is a finite number, at least 0."), nameof(options));
    }

    /// <summary>Weights as an array, one for each sample.</summary>
    /// <exception cref="ArgumentException">There are too few or too many, or one is negative or not finite.</exception>
    public static float[]? Weights(IReadOnlyList<float>? weights, int count, string name)
    {
        if (weights is null)
            return null;
        if (weights.Count != count)
            throw new ArgumentException($"{name} has {weights.Count} weights for {count} samples.", name);
        for (int at = 0; at < count; at++)
        {
            if (!(weights[at] >= 0 && float.IsFinite(weights[at])))
                throw new ArgumentException(FormattableString.Invariant($"{name}[{at}] is {weights[at]}; a weight is a finite number, at least 0."), name);
        }

        return [.. weights];
    }

    private static void AtLeast(int least, int number, string name)
    {
        if (number < least)
            throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is at least {least}; got {number}."));
    }

    private static void NoneIsNull<T>(IEnumerable<T> list, string name)
    {
        ArgumentNullException.ThrowIfNull(list, name);
        if (list.Any(static item => item is null))
            throw new ArgumentException($"{name} holds a null.", name);
    }
}
