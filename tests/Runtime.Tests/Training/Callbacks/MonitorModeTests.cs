using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

public sealed class MonitorModeTests
{
    [Theory]
    [InlineData("loss", false)]
    [InlineData("val_loss", false)]
    [InlineData("decoder_loss", false)]
    [InlineData("val_accounts_loss", false)]
    [InlineData("rises", true)]
    [InlineData("val_rises", true)]
    [InlineData("val_decoder_rises", true)]
    [InlineData("accuracy_gap", false)]
    [InlineData("val_decoder_accuracy_gap", false)]
    [InlineData("rises_not", false)]
    [InlineData("accuracy", true)]
    [InlineData("val_AUC", true)]
    [InlineData("mae", false)]
    [InlineData("learning_rate", false)]
    public void Auto_AsksTheMetric_ThenItsName(string key, bool isBetterHigher)
    {
        var options = new FitOptions
        {
            Metrics = { new Runs.Named("rises", isBetterHigher: true), new Runs.Named("rises_not", isBetterHigher: false) },
            WeightedMetrics = { new Runs.Named("accuracy_gap", isBetterHigher: false) },
        };
        var monitored = new MonitoredValue(key, MonitorMode.Auto);
        monitored.Begin(Runs.Of(options));

        Assert.True(monitored.Take(1));
        Assert.Equal(isBetterHigher, monitored.Take(2));
        Assert.Equal(!isBetterHigher, monitored.Take(0.5));
    }

    [Fact]
    public void AnyNumber_IsBetterThanNone_AndNoNumberThanAny()
    {
        var monitored = new MonitoredValue("loss", MonitorMode.Min);
        monitored.Begin(Runs.Of());

        Assert.False(monitored.Take(double.NaN));
        Assert.Null(monitored.Best);
        Assert.True(monitored.Take(double.PositiveInfinity));
        Assert.True(monitored.Take(5));
        Assert.False(monitored.Take(double.NaN));
        Assert.Equal(5, monitored.Best);
    }
}
