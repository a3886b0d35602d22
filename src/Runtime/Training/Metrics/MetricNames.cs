using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders;

/// <summary>Metrics by the names that Keras takes, and losses as metrics by theirs.</summary>
internal static class MetricNames
{
    private static readonly (Metric Metric, string[] Aliases)[] All =
    [
        (new Accuracy(), ["acc"]),
        (new AUC(), []),
        (new BinaryAccuracy(), []),
        (new BinaryIoU(), []),
        (new CategoricalAccuracy(), []),
        (new F1Score(), []),
        (new FBetaScore(), []),
        (new MeanIoU(), []),
        (new PearsonCorrelation(), []),
        (new Precision(), []),
        (new PSNR(), []),
        (new R2Score(), []),
        (new Recall(), []),
        (new RootMeanSquaredError(), ["rmse"]),
        (new SparseCategoricalAccuracy(), []),
        (new SparseTopKCategoricalAccuracy(), []),
        (new SSIM(), []),
        (new TopKCategoricalAccuracy(), []),
        .. LossNames.All.Select(static entry => ((Metric)new LossMetric(entry.Loss), entry.Aliases)),
    ];

    private static readonly Dictionary<string, Metric> ByName = All
        .SelectMany(static entry => entry.Aliases.Append(entry.Metric.Name).Select(name => (name: LossNames.Plain(name), entry.Metric)))
        .DistinctBy(static entry => entry.name)
        .ToDictionary(static entry => entry.name, static entry => entry.Metric);

    /// <summary>The metric of a name; see <see cref="Metric.Parse"/>.</summary>
    public static Metric Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ByName.TryGetValue(LossNames.Plain(name), out Metric? metric))
            return metric.Name == name ? metric : new NamedMetric(metric, name);
        string[] known = [.. All.SelectMany(static entry => entry.Aliases.Prepend(entry.Metric.Name))];
        throw new ArgumentException($"There is no metric '{name}'.{LossNames.Suggestion(name, known)} There are {string.Join(", ", known)}.", nameof(name));
    }
}
