using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>The names under which a training logs values, known before it begins.</summary>
internal static class LoggedKeys
{
    /// <summary>The names in Keras' order: <c>loss</c>, metrics and, where there is validation, the same with <c>val_</c>.</summary>
    public static IReadOnlyList<string> Of(FitRun run)
    {
        string[] trained = ["loss", .. run.MetricNames];
        return run.ValidationCount == 0 ? trained : [.. trained, .. trained.Select(static key => "val_" + key)];
    }

    /// <summary>Refuses a name under which nothing is logged.</summary>
    /// <param name="run">The training.</param>
    /// <param name="key">The name.</param>
    /// <param name="purpose">What it is for, to follow "there is no val_loss".</param>
    /// <param name="areSteps">Whether it is needed after single steps, where nothing is validated.</param>
    /// <exception cref="InvalidOperationException">There is nothing under the name.</exception>
    public static void Check(FitRun run, string key, string purpose, bool areSteps = false)
    {
        IReadOnlyList<string> keys = [.. Of(run).Where(known => !areSteps || !known.StartsWith("val_", StringComparison.Ordinal) || run.MetricNames.Contains(known))];
        if (key == "learning_rate" || keys.Contains(key))
            return;
        string when = areSteps ? " after a step" : "";
        string advice = run.ValidationCount == 0 && key.StartsWith("val_", StringComparison.Ordinal) ? " Give Validation or ValidationSplit." : "";
        throw new InvalidOperationException($"There is no '{key}'{when} {purpose}; there {(keys.Count == 1 ? "is" : "are")} {Listed(keys)}.{advice}");
    }

    private static string Listed(IReadOnlyList<string> keys) => keys.Count == 1 ? keys[0] : string.Join(", ", keys.SkipLast(1)) + " and " + keys[^1];
}
