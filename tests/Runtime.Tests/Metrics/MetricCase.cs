using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Runtime.Tests.Metrics;

/// <summary>Samples with weights, and the metric of all of them, as tests/golden/make_metrics_golden.py computed it.</summary>
internal sealed record MetricCase(Metric Metric, Shape Output, float[][] Outputs, float[][] Targets, double[] Weights, double Expected, JsonElement Row)
{
    public static IEnumerable<MetricCase> All()
    {
        foreach (JsonElement row in Golden.Read("metrics_golden.json").GetProperty("cases").EnumerateArray())
        {
            Shape output = Shape(row, "shape"), target = Shape(row, "targetShape");
            Metric metric = Make(row).For(output);
            Assert.True(metric.Takes(output, target), $"{metric.Name} does not take {target} for {output}");
            yield return new MetricCase(metric, output, Rows(row, "outputs"), Rows(row, "targets"), row.Doubles("weights"), row.GetProperty("expected").GetDouble(), row);
        }
    }

    /// <summary>The weighted sums of some of the samples.</summary>
    public (double[] Sums, double Weight) Sum(IEnumerable<int> samples)
    {
        double[] sums = new double[Metric.TermCount], terms = new double[Metric.TermCount];
        double weight = 0;
        foreach (int at in samples)
        {
            Array.Fill(terms, double.NaN);
            Metric.Sample(Outputs[at], Targets[at], terms);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += Weights[at] * terms[i];
            weight += Weights[at];
        }

        return (sums, weight);
    }

    public IEnumerable<int> Samples => Enumerable.Range(0, Outputs.Length);

    public double Result()
    {
        (double[] sums, double weight) = Sum(Samples);
        return Metric.Result(sums, weight);
    }

    private static Metric Make(JsonElement row)
    {
        float? threshold = row.TryGetProperty("threshold", out JsonElement limit) ? (float)limit.GetDouble() : null;
        int? k = Number(row, "k"), only = Number(row, "class");
        ScoreAverage average = row.TryGetProperty("average", out JsonElement name) ? Enum.Parse<ScoreAverage>(name.GetString()!, ignoreCase: true) : default;
        int[]? ids = row.TryGetProperty("ids", out JsonElement classes) ? [.. classes.EnumerateArray().Select(static id => id.GetInt32())] : null;
        float peak = Number(row, "peak") ?? 1;
        return row.Text("metric") switch
        {
            "binary_accuracy" => new BinaryAccuracy(threshold!.Value),
            "top_k_categorical_accuracy" => new TopKCategoricalAccuracy(k!.Value),
            "sparse_top_k_categorical_accuracy" => new SparseTopKCategoricalAccuracy(k!.Value),
            "r2_score" => new R2Score(row.TryGetProperty("byVariance", out _)),
            "precision" => new Precision(threshold, k, only),
            "recall" => new Recall(threshold, k, only),
            "f1_score" => new F1Score(average),
            "fbeta_score" => new FBetaScore(average, row.Float("beta"), threshold),
            "auc" => new AUC(Enum.Parse<AUCCurve>(row.Text("curve")), Number(row, "thresholds")!.Value),
            "mean_io_u" => new MeanIoU(Number(row, "ignore"), !row.TryGetProperty("dense", out _)),
            "io_u" => new IoU(ids!),
            "binary_io_u" => new BinaryIoU(ids, threshold ?? 0.5f),
            "psnr" => new PSNR(peak),
            "ssim" => new SSIM(peak, Number(row, "size")!.Value, row.Float("sigma")),
            string other => Metric.Parse(other),
        };
    }

    private static int? Number(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement number) ? number.GetInt32() : null;

    private static Shape Shape(JsonElement row, string name) => new([.. row.GetProperty(name).EnumerateArray().Select(static size => size.GetInt32())]);

    private static float[][] Rows(JsonElement row, string name) =>
        [.. row.GetProperty(name).EnumerateArray().Select(static sample => sample.EnumerateArray().Select(static value => (float)value.GetDouble()).ToArray())];
}
