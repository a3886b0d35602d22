using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary>One training of a gallery model, from the data to the files it leaves.</summary>
internal sealed class TrainingRun(GalleryModel entry)
{
    private const int PictureCount = 10;

    public required string Data { get; init; }

    public string? DataDirectory { get; init; }

    public int? Epochs { get; init; }

    public int? Steps { get; init; }

    public int? BatchSize { get; init; }

    public int Seed { get; init; }

    public int? Threads { get; init; }

    public required ResultFolder Results { get; init; }

    public int Run(CancellationToken cancellation)
    {
        Dataset dataset = DataSource.Load(Data, DataDirectory, cancellation);
        Samples training = entry.Prepare(Data, dataset.Train);
        Samples test = entry.Prepare(Data, dataset.Test);
        cancellation.ThrowIfCancellationRequested();
        Model model = entry.Create(Seed);
        Console.WriteLine(model);
        Samples noisyTest = entry.Disturb(test, Seed + 1);
        (History history, bool wasStopped) = Fit(model, training, noisyTest, test, cancellation);
        Save(model, history, noisyTest, test);
        if (!wasStopped)
            return 0;
        Console.Error.WriteLine("Stopped; what was learnt so far is saved.");
        return 130;
    }

    private (History History, bool WasStopped) Fit(Model model, Samples training, Samples noisyTest, Samples test, CancellationToken cancellation)
    {
        var options = new FitOptions
        {
            Epochs = Epochs ?? entry.Epochs,
            Steps = Steps ?? (Epochs is null ? entry.Steps : null),
            BatchSize = BatchSize ?? entry.BatchSize,
            Optimizer = entry.CreateOptimizer(),
            Loss = entry.Loss,
            Validation = entry.ValidationSplit > 0 ? null : noisyTest,
            ValidationTargets = entry.ValidationSplit > 0 ? null : test,
            ValidationSplit = entry.ValidationSplit,
            Seed = Seed,
            Threads = Threads,
            Callbacks = { Results, new ProgressBar() },
        };
        try
        {
            return (model.Fit(entry.Disturb(training, Seed), training, options, cancellation), false);
        }
        catch (TrainingCanceledException stopped)
        {
            return (stopped.History, true);
        }
    }

    private void Save(Model model, History history, Samples noisyTest, Samples test)
    {
        model.Save(Results.Weights);
        history.WriteCsv(Results.Curve);
        Draw(model, noisyTest.Take(PictureCount), test.Take(PictureCount)).Save(Results.Pictures);
        if (history.Epochs.Count > 0)
        {
            EpochResult last = history.Epochs[^1];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Loss {last.Loss:F4} in training, {last.ValidationLoss:F4} {(entry.ValidationSplit > 0 ? "in validation" : "on the test set")}."));
        }

        Console.WriteLine($"Wrote {Results.Pictures}, {Results.Curve}, {Results.Weights}.");
    }

    // The tutorials' figures: originals above, reconstructions below, the codes between where they are shown.
    private Figure Draw(Model model, Samples inputs, Samples originals)
    {
        var rows = new List<Samples> { originals };
        var labels = new List<string> { "original" };
        if (entry.DrawsInputs)
        {
            rows.Add(inputs);
            labels.Add("noisy");
        }

        if (entry.DrawCodes(model, inputs) is { } codes)
        {
            rows.Add(codes);
            labels.Add("code");
        }

        rows.Add(model.Predict(inputs));
        labels.Add("output");
        return Figure.Grid(new FigureOptions { RowLabels = labels, Range = entry.Range }, [.. rows]);
    }
}
