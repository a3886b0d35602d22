using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Autoencoders.Checkpoints;
using Autoencoders.Reports;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>
/// Shows a training as one HTML file that needs nothing else, and goes on being written while it lasts: how far it is, its curves, what becomes of samples,
/// its settings and its model. An open page looks for news by itself until the training has ended.
/// </summary>
/// <remarks>
/// The file is written after each epoch, but not more often than once a second, and every five seconds of a longer one; it is whole at any time. Where it cannot be
/// written at the beginning the training does not begin; later it is tried again, and only the last time counts.
/// </remarks>
public sealed class RunReport : Callback
{
    private static readonly TimeSpan BetweenEpochs = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WithinEpoch = TimeSpan.FromSeconds(5);
    private readonly string _path;
    private readonly Dictionary<int, long> _samplesOf = [];
    private FitRun? _run;
    private Reconstructions? _reconstructions;
    private IReadOnlyList<(string Name, byte[] Png, int Width)> _pictures = [];
    private int _picturesEpoch;
    private string _model = "";
    private DateTimeOffset _started;
    private long _startedAt;
    private long _writtenAt;
    private double? _doneAtStart;
    private int _steps;
    private long _seen;
    private double? _runningLoss;

    /// <summary>Says where the page goes.</summary>
    /// <param name="path">The file, usually ending in <c>.html</c>; its folder is made if need be.</param>
    public RunReport(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = path;
    }

    /// <summary>Samples that are shown with what the model makes of them; the first 16 of them. The model has one input.</summary>
    public Samples? Samples { get; init; }

    /// <summary>The page's heading; the model's name by default.</summary>
    public string? Title { get; init; }

    /// <summary>Where the time is read; the system's clock by default.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _reconstructions = Reconstructions.Of(run.Model, Samples, Name);
        _run = run;
        (_started, _startedAt, _doneAtStart, _runningLoss) = (Time.GetUtcNow(), Time.GetTimestamp(), null, null);
        _samplesOf.Clear();
        _model = RunPage.Model(run);
        Picture(epoch: 0);
        Write(RunState.Running, null);
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, int steps)
    {
        (_steps, _seen) = (steps, 0);
        _doneAtStart ??= epoch - 1 + (steps > 0 ? (double)(_run?.Step ?? 0) / steps : 0);
    }

    /// <inheritdoc/>
    public override void OnStepEnd(in StepResult step)
    {
        _seen += step.BatchSize;
        _runningLoss = step.Loss;
        if (Time.GetElapsedTime(_writtenAt) >= WithinEpoch)
            TryWrite();
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (_seen > 0)
            _samplesOf[result.Epoch] = _seen;
        _runningLoss = null;
        if (Time.GetElapsedTime(_writtenAt) < BetweenEpochs)
            return;
        Picture(result.Epoch);
        TryWrite();
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(FitEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (_run is null)
            return;
        (RunState state, string? reason) = end.Outcome switch
        {
            FitOutcome.Completed => (RunState.Completed, end.Reason),
            FitOutcome.Stopped => (RunState.Stopped, end.Reason),
            FitOutcome.Canceled => (RunState.Canceled, end.Reason ?? "The training was cancelled."),
            _ => (RunState.Failed, end.Reason ?? (end.Failure is { } failure ? Sentence.Of(failure) : null)),
        };

        // Weights that are not finite make no pictures worth showing; those of the last good epoch stay.
        if (state != RunState.Failed && _run.History.Epochs.LastOrDefault() is { } last && last.Epoch != _picturesEpoch)
            Picture(last.Epoch);
        Write(state, reason);
        _run = null;
    }

    private void Picture(int epoch)
    {
        if (_reconstructions is null)
            return;
        Samples originals = _reconstructions.Originals, made = _reconstructions.Predict();
        Limits limits = Limits.Of(originals);
        bool isUnit = (limits.Low >= 0 && limits.High <= 1) || limits.Low >= limits.High;
        PictureRange range = isUnit ? PictureRange.Unit : PictureRange.Between((float)limits.Low, (float)limits.High);
        PictureRange off = isUnit ? PictureRange.Unit : PictureRange.Between(0, (float)(limits.High - limits.Low));
        var pictures = new List<(string Name, byte[] Png, int Width)> { Row("Originals", originals, range, ColorMap.Grays), Row("Reconstructions", made, range, ColorMap.Grays) };
        if (_reconstructions.Differences(made) is { } differences)
            pictures.Add(Row("Differences", differences, off, ColorMap.Viridis));
        (_pictures, _picturesEpoch) = (pictures, epoch);
    }

    // In their own size: the browser enlarges them.
    private static (string Name, byte[] Png, int Width) Row(string name, Samples samples, PictureRange range, ColorMap colors)
    {
        Figure figure = Figure.Grid(new FigureOptions { CellSize = 1, Gap = 1, Background = Rgb.Gray(128), Range = range, ColorMap = colors }, samples);
        return (name, figure.ToPng(), figure.Pixels.Width);
    }

    private void TryWrite()
    {
        try
        {
            Write(RunState.Running, null);
        }
        catch (IOException failure)
        {
            _writtenAt = Time.GetTimestamp();
            if (_run?.Options.Logger is { } logger)
                RunLog.Odd(logger, failure.Message);
        }
    }

    private void Write(RunState state, string? reason)
    {
        TimeSpan elapsed = Time.GetElapsedTime(_startedAt);
        byte[] bytes = Encoding.UTF8.GetBytes(RunPage.Write(new RunView
        {
            Run = _run!,
            Title = Title ?? _run!.Model.Name,
            State = state,
            Reason = reason,
            Started = _started,
            Written = Time.GetUtcNow(),
            Elapsed = elapsed,
            Left = Left(elapsed),
            Steps = _steps,
            RunningLoss = _runningLoss,
            SamplesOf = _samplesOf,
            Pictures = _pictures,
            PicturesEpoch = _picturesEpoch,
            Model = _model,
        }));
        AtomicFile.Write(_path, stream => stream.Write(bytes));
        _writtenAt = Time.GetTimestamp();
    }

    // What is left takes as long as what was done since the training was begun or taken up, in proportion.
    private TimeSpan? Left(TimeSpan elapsed)
    {
        if (_run is not { Epochs: < int.MaxValue } run || _doneAtStart is not { } start)
            return null;
        bool isDone = run.History.Epochs.Count > 0 && run.History.Epochs[^1].Epoch == run.Epoch;
        double done = isDone ? run.Epoch : run.Epoch - 1 + (_steps > 0 ? (double)run.Step / _steps : 0);
        return done > start ? elapsed * Math.Max(0, (run.Epochs - done) / (done - start)) : null;
    }
}
