using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace Autoencoders.Training;

/// <summary>Goes through epochs and steps, validates, tells the callbacks, and keeps what is needed to go on later.</summary>
internal sealed class FitLoop
{
    private readonly FitOptions _options;
    private readonly StepSource _source;
    private readonly ITrainingSession _session;
    private readonly Evaluator? _evaluator;
    private readonly CallbackList _callbacks;
    private readonly EpochSums _sums;
    private readonly FitRun _run;
    private readonly FitState _state;
    private readonly List<string> _saveTo = [];
    private string? _restoreFrom;
    private bool _isEpochDone = true;
    private bool _isAhead;

    public FitLoop(ModelBase model, StepSource source, SampleSet? validation, FitOptions options, ITrainingSession session)
    {
        _options = options;
        _source = source;
        _session = session;
        _evaluator = validation is null ? null : new Evaluator(model, validation, options);
        _callbacks = new CallbackList(options.Callbacks);
        _sums = new EpochSums(session.Metrics);
        _run = new FitRun(model, options, new History(), this)
        {
            Epochs = LastEpoch(options, source),
            StepsPerEpoch = source.StepsPerEpoch,
            SampleCount = source.SampleCount,
            ValidationCount = validation?.Count ?? 0,
            MetricNames = session.Metrics.Names,
            Epoch = options.InitialEpoch,
        };
        _state = new FitState(_run, session, _sums, options.Callbacks, source.BatchSize);
    }

    /// <summary>Trains until the last epoch is done, or something ends it.</summary>
    public History Run(CancellationToken cancellationToken)
    {
        FitEnd end = new(FitOutcome.Failed);
        using Activity? activity = Telemetry.Training(_run);
        try
        {
            Begin();
            RunEpochs(cancellationToken);
            FinishSession();
            end = _run.StopReason is { } reason ? new FitEnd(FitOutcome.Stopped, reason) : new FitEnd(FitOutcome.Completed);
        }
        catch (OperationCanceledException cancellation) when (cancellationToken.IsCancellationRequested)
        {
            end = new FitEnd(FitOutcome.Canceled, Failure: cancellation);
            Synchronize();
            _callbacks.Tell("when it was cancelled", static (callback, _) => callback.OnInterrupt(), 0);
            SaveIfAsked();
            throw new TrainingCanceledException(_run.History, cancellationToken);
        }
        catch (NonFiniteLossException failure) when (_callbacks.EndsQuietly(failure))
        {
            FinishSession();
            end = new FitEnd(FitOutcome.Stopped, failure.Message, failure);
            _run.Stop(failure.Message);
        }
        catch (Exception failure)
        {
            end = new FitEnd(FitOutcome.Failed, Failure: failure);
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
            throw;
        }
        finally
        {
            Finish(end);
        }

        return _run.History;
    }

    /// <summary>Brings the model's weights up to date where the engine's are ahead of them, so that what a callback did to them is not undone.</summary>
    public void Synchronize()
    {
        if (_isAhead)
            _session.Synchronize();
        _isAhead = false;
    }

    /// <summary>Writes the state once the callbacks have all been told of what is going on.</summary>
    public void SaveAfterwards(string path) => _saveTo.Add(path);

    /// <summary>Goes on from a state, once the callbacks have all been told that the training begins.</summary>
    public void Restore(string path)
    {
        if (_run.Iteration > 0 || _run.Epoch > _options.InitialEpoch)
            throw new InvalidOperationException("A training can go on from a state only where it begins.");
        _restoreFrom = path;
    }

    private void Begin()
    {
        if (_options.Logger is { } logger)
            RunLog.Begin(logger, _run.Model.Name, _run.Model.ParameterCount, _run.SampleCount is { } count ? FormattableString.Invariant($"{count}") : "a stream of", _run.Epochs, _source.BatchSize, _options.Optimizer.Name, _options.Engine.Name);
        _callbacks.Tell("when the training began", static (callback, run) => callback.OnTrainBegin(run), _run);

        // Callbacks may change weights where the model has them all, which is before the training and between epochs.
        _session.Reload();
        if (_restoreFrom is null)
            return;
        _isEpochDone = _state.Load(_restoreFrom);
        _run.IsResumed = true;
        if (_options.Logger is { } log)
            RunLog.Resume(log, _isEpochDone ? _run.Epoch + 1 : _run.Epoch, _isEpochDone ? 0 : _run.Step, _restoreFrom);
    }

    private void RunEpochs(CancellationToken cancellationToken)
    {
        int next = _isEpochDone ? _run.Epoch + 1 : _run.Epoch;
        for (int epoch = next; epoch <= _run.Epochs && _run.StopReason is null && _run.Iteration < (_options.Steps ?? long.MaxValue); epoch++)
        {
            using Activity? activity = Telemetry.Epoch(epoch);
            if (_isEpochDone)
            {
                _sums.Clear();
                (_run.Epoch, _run.Step, _isEpochDone) = (epoch, 0, false);
            }

            int? steps = StepsOf();
            _source.Begin(epoch, _run.Step);
            _callbacks.Tell("at the beginning of an epoch", static (callback, of) => callback.OnEpochBegin(of.epoch, of.Item2), (epoch, steps ?? 0));
            _session.Reload();
            TimeSpan elapsed = RunSteps(epoch, steps, cancellationToken);
            if (_run.Step == 0)
                return;
            Synchronize();
            FinishEpoch(Measure(epoch, elapsed, cancellationToken), activity);
        }
    }

    private TimeSpan RunSteps(int epoch, int? steps, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan before = default;
        while (_run.Step < (steps ?? int.MaxValue) && _run.StopReason is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> rows = _source.Next();
            if (rows.IsEmpty)
            {
                RunDry(epoch);
                break;
            }

            _callbacks.BeginStep(epoch, _run.Step + 1);
            _isAhead = true;
            double loss = _session.Run(rows);
            if (!double.IsFinite(loss))
                throw new NonFiniteLossException(NonFiniteLoss.Explain(loss, epoch, _run.Step + 1, rows, _source, _options), _run.History);
            _sums.Add(loss, rows.Length, _session);
            _run.Step++;
            _run.Iteration++;
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            var result = new StepResult(epoch, _run.Step, _sums.Loss, elapsed) { BatchLoss = loss, BatchSize = rows.Length, Iteration = _run.Iteration, Metrics = _sums.Results };
            if (Telemetry.WantsSteps)
                Telemetry.Step(_run.Model.Name, result, elapsed - before);
            before = elapsed;
            _options.Progress?.Report(result);
            _callbacks.EndStep(result);
            SaveIfAsked();
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private EpochResult Measure(int epoch, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        bool validates = _evaluator is not null && epoch % _options.ValidationFrequency == 0;
        double? loss = validates ? _evaluator!.Run(cancellationToken) : null;
        return new EpochResult(epoch, _sums.Loss, loss, _run.Step, elapsed)
        {
            Metrics = _sums.ByName(),
            ValidationMetrics = validates ? EpochSums.ByName(_evaluator!.Names, _evaluator.Results) : EpochSums.ByName([], []),
            LearningRate = _options.Optimizer.RateAt(_run.Iteration - 1),
        };
    }

    private void FinishEpoch(EpochResult result, Activity? activity)
    {
        _run.History.Add(result);
        _isEpochDone = true;
        Telemetry.Finish(activity, _run.Model.Name, result);
        if (_options.Logger is { } logger)
            RunLog.Epoch(logger, result.Epoch, _run.Epochs, RunLog.Values(result), result.Elapsed.TotalSeconds);
        _callbacks.Tell("at the end of an epoch", static (callback, result) => callback.OnEpochEnd(result), result);
        _session.Reload();
        SaveIfAsked();
    }

    // A stream that is gone through once an epoch just ends; one that was to last longer did not.
    private void RunDry(int epoch)
    {
        if (_source.StepsPerEpoch is null && _run.Step > 0)
            return;
        string reason = FormattableString.Invariant($"The stream ran out of batches after {_run.Step} steps of epoch {epoch}.");
        _run.Stop(reason);
        if (_options.Logger is { } logger)
            RunLog.Odd(logger, reason);
    }

    private int? StepsOf()
    {
        long left = (_options.Steps ?? long.MaxValue) - _run.Iteration + _run.Step;
        return _source.StepsPerEpoch is { } steps ? (int)Math.Min(steps, left) : left < int.MaxValue ? (int)left : null;
    }

    private void SaveIfAsked()
    {
        if (_saveTo.Count == 0)
            return;
        string[] paths = [.. _saveTo.Distinct()];
        _saveTo.Clear();
        Synchronize();
        foreach (string path in paths)
            _state.Save(path, _isEpochDone);
    }

    private void FinishSession()
    {
        _session.Finish();
        _isAhead = true;
    }

    private void Finish(FitEnd end)
    {
        // Callbacks that are kept hold on to the run, which must not hold on to all that the training needed.
        _run.End();
        if (end.Outcome != FitOutcome.Failed)
            _run.History.StopReason = end.Reason;
        try
        {
            Synchronize();
        }
        catch (Exception) when (end.Outcome == FitOutcome.Failed)
        {
            // What ended the training says more than what it left behind.
        }

        if (_options.Logger is { } logger)
        {
            if (end.Failure is { } failure && end.Outcome == FitOutcome.Failed)
                RunLog.Fail(logger, failure, _run.Model.Name);
            else
                RunLog.End(logger, _run.Model.Name, end.Outcome, end.Reason ?? "");
        }

        _callbacks.TellOfEnd(end);
    }

    private static int LastEpoch(FitOptions options, StepSource source) => options.Steps is not { } steps ? options.Epochs
        : source.StepsPerEpoch is { } perEpoch ? options.InitialEpoch + (steps - 1) / perEpoch + 1
        : int.MaxValue;
}
