using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Autoencoders.Runtime.Tests.Checkpoints;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class HistoryTests : IDisposable
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Curves_AreFoundByKerasNames()
    {
        History plain = new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2 });
        History validated = new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, Validation = Ten });

        Assert.Equal(2, plain["loss"].Count);
        Assert.Equal(2, validated["val_loss"].Count);
        Assert.Equal("The history has no 'val_loss'; it has loss.", Assert.Throws<KeyNotFoundException>(() => plain["val_loss"]).Message);
        Assert.Equal("The history has no 'accuracy'; it has loss and val_loss.", Assert.Throws<KeyNotFoundException>(() => validated["accuracy"]).Message);
        Assert.All(plain.Epochs, static epoch => Assert.True(epoch.Elapsed > TimeSpan.Zero));
    }

    [Fact]
    public void Csv_HoldsEveryDigit_InNoCulture()
    {
        History history = new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, Validation = Ten });
        string path = _folder.File("history.csv");

        OtherCulture.Run(() => history.WriteCsv(path));

        string[] lines = File.ReadAllText(path).Split('\n');
        Assert.Equal(["epoch,loss,val_loss", Line(0), Line(1), ""], lines);
        Assert.Equal(["history.csv"], _folder.Names());

        string Line(int epoch) => string.Create(CultureInfo.InvariantCulture, $"{epoch},{history["loss"][epoch]:R},{history["val_loss"][epoch]:R}");
    }

    [Fact]
    public void CsvWithoutValidation_HasNoColumnForIt()
    {
        string path = _folder.File("history.csv");
        new ReluSigmoid().Fit(Ten).WriteCsv(path);

        Assert.StartsWith("epoch,loss\n0,0.", File.ReadAllText(path), StringComparison.Ordinal);
    }
}
