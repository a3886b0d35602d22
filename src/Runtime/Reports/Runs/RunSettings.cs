using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>How a run is set up: what is learnt from, by what, and on which machine.</summary>
internal static class RunSettings
{
    public static void Write(StringBuilder page, FitRun run)
    {
        page.Append("<section><h2>Settings</h2>\n<div class=\"groups\">\n");
        Group(page, "Training", Training(run));
        Group(page, "Data", Data(run));
        Group(page, "Optimizer", RunOptimizer.Facts(run.Options.Optimizer));
        Group(page, "Loss", Losses(run));
        if (run.Options.Callbacks.Count > 0)
            Group(page, "Callbacks", Callbacks(run.Options));
        Group(page, "Machine", Machine.Facts());
        page.Append("</div>\n</section>\n");
    }

    private static void Group(StringBuilder page, string title, IEnumerable<(string Name, string Value)> facts)
    {
        page.Append("<div><h3>").Append(title).Append("</h3><dl>");
        foreach ((string name, string value) in facts)
            page.Append("<dt>").Append(HtmlText.Escape(name)).Append("</dt><dd>").Append(HtmlText.Escape(value)).Append("</dd>");
        page.Append("</dl></div>\n");
    }

    private static IEnumerable<(string Name, string Value)> Training(FitRun run)
    {
        FitOptions options = run.Options;
        yield return ("Epochs", run.Epochs == int.MaxValue ? "as many as the steps take" : DetailedFormat.Count(run.Epochs));
        if (options.Steps is { } all)
            yield return ("Steps in all", DetailedFormat.Count(all));
        if (run.StepsPerEpoch is { } steps)
            yield return ("Steps an epoch", DetailedFormat.Count(steps));
        if (run.SampleCount is not null)
            yield return ("Batch size", DetailedFormat.Count(options.BatchSize));
        yield return ("Seed", DetailedFormat.Number(options.Seed));
        if (run.SampleCount is not null)
            yield return ("Shuffled", options.Shuffle ? "yes" : "no");
        yield return ("Engine", options.Engine.Name);
        yield return ("Threads", options.Threads is { } threads ? DetailedFormat.Count(threads) : "one for each core");
    }

    private static IEnumerable<(string Name, string Value)> Data(FitRun run)
    {
        FitOptions options = run.Options;
        yield return ("Training", run.SampleCount is { } count ? DetailedFormat.Count(count) + " samples" : "a stream");
        yield return ("Validation", run.ValidationCount == 0 ? "none" : DetailedFormat.Count(run.ValidationCount) + " samples" + (options.ValidationFrequency > 1 ? FormattableString.Invariant($", every {options.ValidationFrequency} epochs") : ""));
        if (options.Augmentations.Count > 0)
            yield return ("Augmentations", string.Join(", ", options.Augmentations.Select(static change => change.GetType().Name)));
        if (options.Corruptions.Count > 0)
            yield return ("Corruptions", string.Join(", ", options.Corruptions.Select(static change => change.GetType().Name)));
        if (options.SampleWeights is not null)
            yield return ("Sample weights", "given");
        if (options.ClassWeights is { } weights)
            yield return ("Class weights", string.Join(", ", weights.Select(static weight => FormattableString.Invariant($"{weight.Key}: {weight.Value}"))));
    }

    private static IEnumerable<(string Name, string Value)> Losses(FitRun run)
    {
        yield return ("Loss", run.Options.Loss.Name);
        foreach ((string output, Loss loss) in run.Options.Losses)
            yield return ("Loss at " + output, loss.Name);
        foreach ((string output, double weight) in run.Options.LossWeights)
            yield return ("Weight of " + output, RunFormat.Value(weight));
        if (run.MetricNames.Count > 0)
            yield return ("Metrics", string.Join(", ", run.MetricNames));
    }

    private static IEnumerable<(string Name, string Value)> Callbacks(FitOptions options) =>
        options.Callbacks.Select(static (callback, at) => (DetailedFormat.Number(at + 1), callback.Name));
}
