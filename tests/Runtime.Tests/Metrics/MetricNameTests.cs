using System;

namespace Autoencoders.Runtime.Tests.Metrics;

public sealed class MetricNameTests
{
    [Theory]
    [InlineData("mse")]
    [InlineData("MeanSquaredError")]
    [InlineData("mean_absolute_error")]
    [InlineData("acc")]
    [InlineData("accuracy")]
    [InlineData("AUC")]
    [InlineData("f1_score")]
    [InlineData("F1Score")]
    [InlineData("FBetaScore")]
    [InlineData("root_mean_squared_error")]
    [InlineData("R2Score")]
    [InlineData("mean_io_u")]
    [InlineData("MeanIoU")]
    [InlineData("binary_io_u")]
    [InlineData("sparse_top_k_categorical_accuracy")]
    [InlineData("TopKCategoricalAccuracy")]
    [InlineData("Precision")]
    [InlineData("kld")]
    [InlineData("cosine_similarity")]
    [InlineData("psnr")]
    [InlineData("ssim")]
    public void NamesOfKeras_GiveMetricsLoggedAsTyped(string name) => Assert.Equal(name, Metric.Parse(name).Name);

    [Theory]
    [InlineData("mse", false)]
    [InlineData("bce", false)]
    [InlineData("rmse", false)]
    [InlineData("acc", true)]
    [InlineData("cosine_similarity", true)]
    [InlineData("r2_score", true)]
    [InlineData("psnr", true)]
    [InlineData("ssim", true)]
    [InlineData("auc", true)]
    [InlineData("recall", true)]
    [InlineData("mean_io_u", true)]
    public void Direction_IsThatOfKeras(string name, bool isBetterHigher) => Assert.Equal(isBetterHigher, Metric.Parse(name).IsBetterHigher);

    [Fact]
    public void UnknownName_IsAnsweredWithTheNearestAndAll()
    {
        string message = Assert.Throws<ArgumentException>(() => Metric.Parse("acuracy")).Message;
        Assert.StartsWith("There is no metric 'acuracy'. Did you mean 'accuracy'? There are accuracy, acc, auc,", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Metric.Parse(null!));
    }

    [Fact]
    public void Targets_AreThoseOfTheKindOfAccuracy()
    {
        Assert.True(new Accuracy().Takes(new Shape(10), new Shape(1)));
        Assert.True(new Accuracy().Takes(new Shape(10), new Shape(10)));
        Assert.True(new Accuracy().Takes(new Shape(8, 8, 3), new Shape(8, 8)));
        Assert.False(new Accuracy().Takes(new Shape(8, 8, 3), new Shape(8)));
        Assert.False(new CategoricalAccuracy().Takes(new Shape(10), new Shape(1)));
        Assert.True(Metric.Parse("sparse_categorical_crossentropy").Takes(new Shape(10), new Shape(1)));
    }

    [Fact]
    public void ArgumentsOutOfRange_AreRefused()
    {
        foreach (float wrong in new[] { -0.1f, 1.1f, float.NaN })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryAccuracy(wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new Precision(threshold: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new Recall(threshold: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new F1Score(threshold: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryIoU(threshold: wrong));
        }

        foreach (float wrong in new[] { 0, -1, float.NaN, float.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new FBetaScore(beta: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new PSNR(wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new SSIM(wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new SSIM(filterSigma: wrong));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new SSIM(filterSize: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopKCategoricalAccuracy(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SparseTopKCategoricalAccuracy(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Precision(topK: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Precision(classId: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AUC(thresholds: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AUC((AUCCurve)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new F1Score((ScoreAverage)7));
        Assert.Throws<ArgumentException>(() => new IoU([]));
        Assert.Throws<ArgumentException>(() => new IoU([-1]));
        Assert.Throws<ArgumentException>(() => new BinaryIoU([2]).For(new Shape(4)));
        Assert.Throws<ArgumentNullException>(() => new LossMetric(null!));
    }
}
