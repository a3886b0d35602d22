using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>The charts of a run: the loss, each metric, and the learning rate where it changed.</summary>
internal static class RunCharts
{
    public static void Write(StringBuilder page, RunView view)
    {
        if (view.Epochs.Count == 0)
        {
            page.Append("<section><p class=\"note\">The curves appear after the first epoch.</p></section>\n");
            return;
        }

        page.Append("<div class=\"charts\">\n");
        foreach (CurveChart chart in Of(view))
            chart.Write(page);
        page.Append("</div>\n");
    }

    private static IEnumerable<CurveChart> Of(RunView view)
    {
        string[] keys = [.. view.Run.History.Keys];
        foreach (string name in keys.Where(static key => !key.StartsWith("val_", StringComparison.Ordinal)))
        {
            var curves = new List<Curve> { new("training", 0, Values(name)) };
            if (keys.Contains("val_" + name))
                curves.Add(new Curve("validation", 1, Values("val_" + name)));
            yield return new CurveChart(name == "loss" ? "Loss" : name, view.Epochs[0].Epoch, curves, IsBetterHigher(view.Run.Options, name) is { } isHigher ? curves[^1].Best(isHigher) : null);
        }

        if (view.Epochs.Any(epoch => epoch.LearningRate != view.Epochs[0].LearningRate))
            yield return new CurveChart("Learning rate", view.Epochs[0].Epoch, [new Curve("learning rate", 2, Values("learning_rate"))], null);
        yield return new CurveChart("Seconds an epoch", view.Epochs[0].Epoch, [new Curve("seconds", 3, [.. view.Epochs.Select(static epoch => (double?)epoch.Elapsed.TotalSeconds)])], null);

        double?[] Values(string key) => [.. view.Epochs.Select(epoch => epoch[key])];
    }

    // A model of several outputs puts the output's name in front of a metric's; the losses of its outputs end in _loss.
    private static bool? IsBetterHigher(FitOptions options, string name) =>
        name == "loss" || name.EndsWith("_loss", StringComparison.Ordinal) ? false
        : options.Metrics.Concat(options.WeightedMetrics).FirstOrDefault(metric => name == metric.Name || name.EndsWith("_" + metric.Name, StringComparison.Ordinal))?.IsBetterHigher;
}
