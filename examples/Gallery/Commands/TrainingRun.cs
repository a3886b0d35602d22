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

    public TrainingEngine Engine { get; init; } = TrainingEngine.Embedded;

    public required ResultFolder Results { get; init; }

    public int Run(CancellationToken cancellation)
    {
        Dataset dataset = DataSource.Load(Data, DataDirectory, cancellation);
        Lesson training = entry.Teach(Data, dataset.Train, Seed);
        Lesson test = entry.Teach(Data, dataset.Test, Seed + 1);
        cancellation.ThrowIfCancellationRequested();
        ModelBase model = entry.Create(Seed);
        Console.WriteLine(model);
        (History history, bool wasStopped) = Fit(model, training, test, cancellation);
        Save(model, history, test.Take(PictureCount));
        if (!wasStopped)
            return 0;
        Console.Error.WriteLine("Stopped; what was learnt so far is saved.");
        return 130;
    }

    private (History History, bool WasStopped) Fit(ModelBase model, Lesson training, Lesson test, CancellationToken cancellation)
    {
        var options = new FitOptions
        {
            Epochs = Epochs ?? entry.Epochs,
            Steps = Steps ?? (Epochs is null ? entry.Steps : null),
            BatchSize = BatchSize ?? entry.BatchSize,
            Optimizer = entry.CreateOptimizer(),
            Loss = entry.Loss,
            Validation = entry.ValidationSplit > 0 ? null : test.Inputs,
            ValidationTargets = entry.ValidationSplit > 0 ? null : test.Targets,
            ValidationSplit = entry.ValidationSplit,
            Seed = Seed,
            Threads = Threads,
            Engine = Engine,
            Callbacks = { Results, new ProgressBar() },
        };
        try
        {
            return (entry.Fit(model, training, test, options, cancellation), false);
        }
        catch (TrainingCanceledException stopped)
        {
            return (stopped.History, true);
        }
    }

    private void Save(ModelBase model, History history, Lesson few)
    {
        model.Save(Results.Weights);
        history.WriteCsv(Results.Curve);
        Draw(model, few).Save(Results.Pictures);
        foreach (ExtraPicture extra in entry.Extras)
            extra.Draw(model, few).Save(Results.PathOf(extra.FileName));
        if (history.Epochs.Count > 0)
        {
            EpochResult last = history.Epochs[^1];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Loss {last.Loss:F4} in training, {last.ValidationLoss:F4} {(entry.ValidationSplit > 0 ? "in validation" : "on the test set")}."));
        }

        Console.WriteLine($"Wrote {string.Join(", ", Results.Files)}.");
    }

    // The tutorials' figures: originals above, reconstructions below, the codes between where they are shown.
    private Figure Draw(ModelBase model, Lesson few)
    {
        var rows = new List<Samples> { few.Targets };
        var labels = new List<string> { "original" };
        if (entry.InputsLabel is { } label)
        {
            rows.Add(few.Inputs);
            labels.Add(label);
        }

        if (entry.DrawCodes(model, few.Inputs) is { } codes)
        {
            rows.Add(codes);
            labels.Add("code");
        }

        rows.Add(entry.Predict(model, few));
        labels.Add("output");
        return Figure.Grid(new FigureOptions { RowLabels = labels, Range = entry.Range }, [.. rows]);
    }
}
