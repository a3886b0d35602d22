using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Metrics;

/// <summary>What holds for every metric.</summary>
public sealed class MetricLawTests
{
    [Fact]
    public void SumsOfTwoHalves_AreThoseOfTheWhole()
    {
        foreach (MetricCase one in MetricCase.All())
        {
            (double[] first, double firstWeight) = one.Sum(one.Samples.Where(static at => at % 2 == 0));
            (double[] second, double secondWeight) = one.Sum(one.Samples.Where(static at => at % 2 == 1));
            double[] sums = [.. first.Zip(second, static (a, b) => a + b)];
            double whole = one.Result();
            Assert.Equal(whole, one.Metric.Result(sums, firstWeight + secondWeight), 1e-9 * Math.Max(1, Math.Abs(whole)));
        }
    }

    [Fact]
    public void WeightOfTwo_IsASampleTwice()
    {
        foreach (MetricCase one in MetricCase.All())
        {
            MetricCase doubled = one with { Weights = [.. one.Samples.Select(static at => at == 1 ? 2.0 : 1)] }, plain = one with { Weights = [.. one.Samples.Select(static _ => 1.0)] };
            (double[] sums, double weight) = plain.Sum([.. plain.Samples, 1]);
            double twice = doubled.Result();
            Assert.Equal(plain.Metric.Result(sums, weight), twice, 1e-9 * Math.Max(1, Math.Abs(twice)));
        }
    }

    [Fact]
    public void NoWeight_GivesZero()
    {
        foreach (MetricCase one in MetricCase.All())
            Assert.Equal(0, one.Metric.Result(new double[one.Metric.TermCount], 0));
    }

    public static IEnumerable<TheoryDataRow<string, double>> Perfect =>
    [
        ("mse", 0), ("mae", 0), ("mape", 0), ("msle", 0), ("rmse", 0), ("logcosh", 0), ("huber", 0), ("kl_divergence", 0), ("cosine_similarity", 1),
        ("categorical_accuracy", 1), ("accuracy", 1), ("binary_accuracy", 1), ("top_k_categorical_accuracy", 1), ("pearson_correlation", 1), ("r2_score", 1),
        ("precision", 1), ("recall", 1), ("f1_score", 1), ("fbeta_score", 1), ("auc", 1), ("binary_io_u", 1), ("dice", 0), ("tversky", 0), ("psnr", 100), ("ssim", 1),
        ("bce", 0), ("categorical_crossentropy", 0),
    ];

    // Every pixel has one class, and every class has pixels.
    [Theory]
    [MemberData(nameof(Perfect))]
    public void PerfectOutputs_GiveTheBestValue_AndOthersAWorseOne(string name, double best)
    {
        var shape = new Shape(12, 12, 3);
        float[][] targets = [.. Enumerable.Range(0, 4).Select(sample => Enumerable.Range(0, 144 * 3).Select(i => i % 3 == (i / 3 * 7 + sample) % 11 % 3 ? 1f : 0f).ToArray())];
        float[][] others = [.. targets.Select(static target => target.Select((value, i) => i % 5 == 0 ? 0.95f - 0.9f * value : 0.1f + 0.8f * value).ToArray())];
        Metric metric = Metric.Parse(name).For(shape);

        double perfect = Result(metric, targets, targets), worse = Result(metric, others, targets);

        Assert.Equal(best, perfect, 2e-6);
        Assert.True(name.Contains("top_k", StringComparison.Ordinal) || (metric.IsBetterHigher ? worse < perfect - 1e-3 : worse > perfect + 1e-3), $"{worse}");
        Assert.Equal(name, metric.Name);
    }

    [Fact]
    public void Area_IsHalfWhereOutputsSayNothing()
    {
        float[] output = [.. Enumerable.Repeat(0.5f, 100)], target = [.. Enumerable.Range(0, 100).Select(static i => (float)(i % 2))];
        Assert.Equal(0.5, Result(new AUC(), [output], [target]), 1e-12);
        Assert.Equal(0, Result(new AUC(), [target.Select(static t => 1 - t).ToArray()], [target]), 1e-12);
    }

    [Fact]
    public void ConstantValues_AreExplainedOnlyWhereTheyAreMet()
    {
        Metric metric = new R2Score().For(new Shape(2));
        Assert.Equal(1, Result(metric, [[0.1f, 0], [0.1f, 1]], [[0.1f, 0], [0.1f, 1]]));
        Assert.Equal(0.5, Result(metric, [[0.2f, 0], [0.1f, 1]], [[0.1f, 0], [0.1f, 1]]));
        Assert.Equal(0, Result(new PearsonCorrelation(), [[1, 1, 1]], [[1, 2, 3]]));
    }

    [Fact]
    public void TargetsThatDoNotFit_AreRefused()
    {
        foreach (MetricCase one in MetricCase.All())
        {
            double[] terms = new double[one.Metric.TermCount];
            Assert.Throws<ArgumentException>(() => one.Metric.Sample(one.Outputs[0], one.Targets[0].AsSpan(1), terms));
            Assert.Throws<ArgumentException>(() => one.Metric.Sample(one.Outputs[0].AsSpan(1), one.Targets[0], terms));
        }
    }

    [Fact]
    public void ShapeThatWasNotTold_IsAskedFor()
    {
        foreach (Metric metric in new Metric[] { new R2Score(), new F1Score(), new MeanIoU(), new BinaryIoU() })
            Assert.Contains("call For with the shape", Assert.Throws<InvalidOperationException>(() => metric.TermCount).Message, StringComparison.Ordinal);
        Assert.Contains("call For", Assert.Throws<InvalidOperationException>(() => new SSIM().Sample(new float[4], new float[4], new double[1])).Message, StringComparison.Ordinal);
        Assert.Contains("images of (8, 8, 1) are smaller. Give it a filterSize of 8 or less.", Assert.Throws<ArgumentException>(() => new SSIM().For(new Shape(8, 8, 1))).Message, StringComparison.Ordinal);
        Assert.Contains("takes images", Assert.Throws<ArgumentException>(() => Loss.StructuralSimilarity.For(new Shape(784))).Message, StringComparison.Ordinal);
        Assert.Contains("counts class 4; outputs of (4) have the classes 0…3", Assert.Throws<ArgumentException>(() => new Recall(classId: 4).For(new Shape(4))).Message, StringComparison.Ordinal);
        Assert.Contains("counts class 4", Assert.Throws<ArgumentException>(() => new IoU([1, 4]).For(new Shape(4))).Message, StringComparison.Ordinal);
    }

    private static double Result(Metric metric, float[][] outputs, float[][] targets)
    {
        double[] sums = new double[metric.TermCount], terms = new double[metric.TermCount];
        for (int at = 0; at < outputs.Length; at++)
        {
            metric.Sample(outputs[at], targets[at], terms);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += terms[i];
        }

        return metric.Result(sums, outputs.Length);
    }
}
