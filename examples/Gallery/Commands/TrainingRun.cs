using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary>One training of a gallery model, from the data to the files it leaves.</summary>
internal sealed class TrainingRun(GalleryModel entry)
{
    private const int MostFrames = 50;

    public required string Data { get; init; }

    public required Func<CancellationToken, Dataset> Load { get; init; }

    public int? Epochs { get; init; }

    public int? Steps { get; init; }

    public int? BatchSize { get; init; }

    public int Seed { get; init; }

    public int? Threads { get; init; }

    public int? Patience { get; init; }

    public int? CheckpointFrequency { get; init; }

    public bool Resumes { get; init; }

    public bool HasReport { get; init; }

    public string? TensorBoardFolder { get; init; }

    public TrainingEngine Engine { get; init; } = TrainingEngine.Embedded;

    public required ResultFolder Results { get; init; }

    private int StepSize => BatchSize ?? entry.BatchSize;

    private int EpochCount => Epochs ?? entry.Epochs;

    private int? StepCount => Steps ?? (Epochs is null ? entry.Steps : null);

    /// <summary>Trains and leaves the files.</summary>
    /// <returns>False where the training was cancelled.</returns>
    public bool Run(CancellationToken cancellation)
    {
        Dataset dataset = Load(cancellation);
        Lesson training = entry.Teach(Data, dataset.Train, Seed);
        Lesson test = entry.Teach(Data, dataset.Test, Seed + 1);
        cancellation.ThrowIfCancellationRequested();
        ModelBase model = entry.Create(Seed);
        Console.WriteLine(model);
        EarlyStopping? stopping = Patience is { } patience ? new EarlyStopping { Patience = patience, RestoreBestWeights = true } : null;
        FitOptions options = Options(model, training, test, stopping);
        History history;
        bool isDone = true;
        try
        {
            history = entry.Fit(model, training, test, options, cancellation);
        }
        catch (TrainingCanceledException stopped)
        {
            (history, isDone) = (stopped.History, false);
        }

        var files = new TrainingFiles(entry, Results);
        files.Write(model, history, test);
        if (entry.Filmed is not null && File.Exists(Results.Film))
            files.Add(Results.Film);
        if (HasReport)
            files.Add(Results.Report);
        Tell(history, isDone ? stopping?.BestEpoch : null);
        Console.WriteLine($"Wrote {string.Join(", ", files.Written)}.");

        // Only now: whatever keeps the results from being written, the training can be taken up again.
        if (isDone)
            Results.RemoveState();
        return isDone;
    }

    private FitOptions Options(ModelBase model, Lesson training, Lesson test, EarlyStopping? stopping) => new()
    {
        Epochs = EpochCount,
        Steps = StepCount,
        BatchSize = StepSize,
        Optimizer = entry.CreateOptimizer(),
        Loss = entry.Loss,
        Validation = entry.ValidationSplit > 0 ? null : test.Inputs,
        ValidationTargets = entry.ValidationSplit > 0 ? null : test.Targets,
        ValidationSplit = entry.ValidationSplit,
        Seed = Seed,
        Threads = Threads,
        Engine = Engine,
        Callbacks = [.. Callbacks(model, training, test, stopping)],
    };

    private IEnumerable<Callback> Callbacks(ModelBase model, Lesson training, Lesson test, EarlyStopping? stopping)
    {
        yield return Results;
        yield return new SameData(Data);
        yield return new ProgressBar();
        if (entry.Filmed is { } filmed)
        {
            int first = Math.Min(filmed, training.Inputs.Count - 1);
            long steps = StepCount ?? (long)EpochCount * (((training.Inputs.Count - 1) / StepSize) + 1);
            yield return new ReconstructionRecorder(Results.Film, training.Targets[first..(first + 1)], training.Inputs[first..(first + 1)], new TrainingAnimationOptions { Range = entry.Range }) { Every = (int)((steps - 1) / MostFrames) + 1 };
        }

        if (stopping is not null)
            yield return stopping;
        Samples? shown = model is Model ? test.Inputs.Take(TrainingFiles.PictureCount) : null;
        if (HasReport)
            yield return new RunReport(Results.Report) { Samples = shown };
        if (TensorBoardFolder is { } folder)
            yield return new TensorBoard(folder) { Samples = shown };

        // These keep nothing, and come last: what an earlier training could go on with is left alone until all others are ready.
        yield return new LambdaCallback { TrainBegin = _ => Results.ReplaceState() };
        yield return new BackupAndRestore(Results.Path) { SaveFrequency = CheckpointFrequency, DeleteWhenDone = false };
    }

    private void Tell(History history, int? bestEpoch)
    {
        if (history.StopReason is { } reason)
            Console.WriteLine(reason);
        if (history.Epochs.Count == 0)
            return;
        EpochResult kept = bestEpoch > 0 ? history.Epochs[bestEpoch.Value - 1] : history.Epochs[^1];
        string where = bestEpoch > 0 ? string.Create(CultureInfo.InvariantCulture, $" at epoch {bestEpoch}, whose weights these are") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Loss {kept.Loss:F4} in training, {kept.ValidationLoss:F4} {(entry.ValidationSplit > 0 ? "in validation" : "on the test set")}{where}."));
    }
}
