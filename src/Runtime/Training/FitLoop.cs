using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Goes through epochs and steps, shuffles, validates, tells the callbacks.</summary>
internal sealed class FitLoop
{
    private readonly ModelBase _model;
    private readonly SampleSet _samples;
    private readonly SampleSet? _validation;
    private readonly FitOptions _options;
    private readonly Callback[] _callbacks;
    private readonly int _batchSize;
    private readonly History _history = new();

    public FitLoop(ModelBase model, SampleSet samples, SampleSet? validation, FitOptions options)
    {
        _model = model;
        _options = options;
        Check(options);
        _callbacks = [.. options.Callbacks];
        samples.Check(model, "inputs", "targets");
        int count = samples.Count;
        if (validation is not null)
        {
            validation.Check(model, nameof(FitOptions.Validation), nameof(FitOptions.ValidationTargets));
            if (validation.Count == 0)
                throw new ArgumentException("There are no validation samples.", nameof(options));
            _validation = validation;
        }
        else if (options.ValidationSplit > 0)
        {
            count = (int)Math.Floor(samples.Count * (1 - options.ValidationSplit));
            if (count == 0 || count == samples.Count)
                throw new ArgumentException(FormattableString.Invariant($"{samples.Count} samples cannot be split with ValidationSplit = {options.ValidationSplit}: one side would be empty."), nameof(options));
            _validation = samples[count..];
        }

        if (count == 0)
            throw new ArgumentException("There are no samples to train on.", "inputs");
        _batchSize = Math.Min(options.BatchSize, count);
        _samples = samples[..count];
    }

    public History Run(CancellationToken cancellationToken)
    {
        int stepsPerEpoch = (_samples.Count - 1) / _batchSize + 1;
        int epochs = _options.Steps is { } steps ? (steps - 1) / stepsPerEpoch + 1 : _options.Epochs;
        using ITrainingSession session = _options.Engine.Begin(_model, _samples, _options);
        Evaluator? evaluator = _validation is null ? null : new Evaluator(_model, _validation, _options);
        Tell(callback => callback.OnTrainBegin(new TrainingPlan(_model, epochs, _samples.Count, _validation?.Count ?? 0)));
        try
        {
            for (int epoch = 1; epoch <= epochs; epoch++)
            {
                int stepCount = (int)Math.Min(stepsPerEpoch, (_options.Steps ?? long.MaxValue) - (epoch - 1L) * stepsPerEpoch);
                Tell(callback => callback.OnEpochBegin(epoch, stepCount));
                (double loss, TimeSpan elapsed) = RunEpoch(session, epoch, stepCount, cancellationToken);
                session.Synchronize();
                double? validationLoss = evaluator?.Run(cancellationToken);
                var result = new EpochResult(epoch, loss, validationLoss, stepCount, elapsed);
                _history.Add(result);
                Tell(callback => callback.OnEpochEnd(result));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new TrainingCanceledException(_history, cancellationToken);
        }
        finally
        {
            session.Synchronize();
            Tell(static callback => callback.OnTrainEnd());
        }

        return _history;
    }

    private (double Loss, TimeSpan Elapsed) RunEpoch(ITrainingSession session, int epoch, int stepCount, CancellationToken cancellationToken)
    {
        int[] order = Order(epoch);
        long start = Stopwatch.GetTimestamp();
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < stepCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> rows = order.AsSpan(seen, Math.Min(_batchSize, order.Length - seen));
            double loss = session.Run(rows);
            if (!double.IsFinite(loss))
                throw new NonFiniteLossException(Explain(loss, epoch, i + 1, rows), _history);
            sum += loss * rows.Length;
            seen += rows.Length;
            foreach (Callback callback in _callbacks)
                callback.OnStepEnd(new StepResult(epoch, i + 1, sum / seen, Stopwatch.GetElapsedTime(start)));
        }

        return (sum / seen, Stopwatch.GetElapsedTime(start));
    }

    // The order of an epoch depends on the seed and its number only, so that it can be found again.
    private int[] Order(int epoch)
    {
        var order = new int[_samples.Count];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        if (!_options.Shuffle)
            return order;
        var random = new RandomStream((ulong)_options.Seed, ulong.MaxValue, (ulong)epoch);
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = random.NextInt(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    private string Explain(double loss, int epoch, int step, ReadOnlySpan<int> rows)
    {
        string start = $"The loss became {(double.IsNaN(loss) ? "not a number" : "infinite")} at step {step} of epoch {epoch}. ";
        foreach (int row in rows)
        {
            int sample = row;
            if (_samples.Inputs.Concat(_samples.Targets).Any(samples => HasNonFinite(samples, sample)))
                return start + $"Sample {row} holds a value that is not finite. Remove or repair it; the weights are those before this step.";
        }

        return start + FormattableString.Invariant(
            $"The samples are finite, so the weights have grown too large: lower the learning rate ({_options.Optimizer.LearningRate}) or scale the data. The weights are those before this step.");
    }

    private static bool HasNonFinite(Samples samples, int row)
    {
        var values = new float[samples.SampleLength];
        samples.CopyTo(row, values);
        return Array.Exists(values, static value => !float.IsFinite(value));
    }

    private void Tell(Action<Callback> what)
    {
        foreach (Callback callback in _callbacks)
            what(callback);
    }

    private static void Check(FitOptions options)
    {
        AtLeastOne(options.Epochs, nameof(FitOptions.Epochs));
        AtLeastOne(options.BatchSize, nameof(FitOptions.BatchSize));
        AtLeastOne(options.Steps ?? 1, nameof(FitOptions.Steps));
        ArgumentNullException.ThrowIfNull(options.Optimizer);
        ArgumentNullException.ThrowIfNull(options.Loss);
        ArgumentNullException.ThrowIfNull(options.Engine);
        if (options.ValidationSplit is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.ValidationSplit, "ValidationSplit is a fraction from 0 up to, but not including, 1.");
    }

    private static void AtLeastOne(int number, string name)
    {
        if (number < 1)
            throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is at least 1; got {number}."));
    }
}
