using System;
using System.Diagnostics;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Goes through epochs and steps, shuffles, validates, tells the callbacks.</summary>
internal sealed class FitLoop
{
    private readonly Model _model;
    private readonly Samples _inputs;
    private readonly Samples _targets;
    private readonly FitOptions _options;
    private readonly Callback[] _callbacks;
    private readonly Samples? _validationInputs;
    private readonly Samples? _validationTargets;
    private readonly int _batchSize;
    private readonly History _history = new();

    public FitLoop(Model model, Samples inputs, Samples targets, FitOptions options)
    {
        _model = model;
        _options = options;
        Check(options);
        _callbacks = [.. options.Callbacks];
        SampleChecks.Inputs(model, inputs, nameof(inputs));
        SampleChecks.Targets(model, targets, inputs, nameof(targets));
        bool reconstructs = ReferenceEquals(inputs, targets);
        int count = inputs.Count;
        if (options.Validation is { } validation)
        {
            if (options.ValidationTargets is null && !reconstructs)
                throw new ArgumentException("Validation has no ValidationTargets, and the training's targets are not its inputs. Give both.", nameof(options));
            _validationInputs = validation;
            _validationTargets = options.ValidationTargets ?? validation;
            SampleChecks.Inputs(model, _validationInputs, nameof(FitOptions.Validation));
            SampleChecks.Targets(model, _validationTargets, _validationInputs, nameof(FitOptions.ValidationTargets));
            if (validation.Count == 0)
                throw new ArgumentException("There are no validation samples.", nameof(options));
        }
        else if (options.ValidationTargets is not null)
        {
            throw new ArgumentException("There are ValidationTargets without Validation. Give both.", nameof(options));
        }
        else if (options.ValidationSplit > 0)
        {
            count = (int)Math.Floor(inputs.Count * (1 - options.ValidationSplit));
            if (count == 0 || count == inputs.Count)
                throw new ArgumentException(FormattableString.Invariant($"{inputs.Count} samples cannot be split with ValidationSplit = {options.ValidationSplit}: one side would be empty."), nameof(options));
            _validationInputs = inputs[count..];
            _validationTargets = reconstructs ? _validationInputs : targets[count..];
        }

        if (count == 0)
            throw new ArgumentException("There are no samples to train on.", nameof(inputs));
        _batchSize = Math.Min(options.BatchSize, count);
        _inputs = inputs[..count];
        _targets = reconstructs ? _inputs : targets[..count];
    }

    public History Run(CancellationToken cancellationToken)
    {
        int stepsPerEpoch = (_inputs.Count - 1) / _batchSize + 1;
        int epochs = _options.Steps is { } steps ? (steps - 1) / stepsPerEpoch + 1 : _options.Epochs;
        var step = new TrainingStep(_model, _inputs, _targets, _options);
        Evaluator? evaluator = _validationInputs is null ? null : new Evaluator(_model, _options.Loss, _validationInputs, _validationTargets!, _options.Threads);
        Tell(callback => callback.OnTrainBegin(new TrainingPlan(_model, epochs, _inputs.Count, _validationInputs?.Count ?? 0)));
        try
        {
            for (int epoch = 1; epoch <= epochs; epoch++)
            {
                int stepCount = (int)Math.Min(stepsPerEpoch, (_options.Steps ?? long.MaxValue) - (epoch - 1L) * stepsPerEpoch);
                Tell(callback => callback.OnEpochBegin(epoch, stepCount));
                (double loss, TimeSpan elapsed) = RunEpoch(step, epoch, stepCount, cancellationToken);
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
            Tell(static callback => callback.OnTrainEnd());
        }

        return _history;
    }

    private (double Loss, TimeSpan Elapsed) RunEpoch(TrainingStep step, int epoch, int stepCount, CancellationToken cancellationToken)
    {
        int[] order = Order(epoch);
        long start = Stopwatch.GetTimestamp();
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < stepCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> rows = order.AsSpan(seen, Math.Min(_batchSize, order.Length - seen));
            double loss = step.Run(rows);
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
        var order = new int[_inputs.Count];
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
            if (HasNonFinite(_inputs, row) || HasNonFinite(_targets, row))
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
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Epochs, 1, nameof(FitOptions.Epochs));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1, nameof(FitOptions.BatchSize));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Steps ?? 1, 1, nameof(FitOptions.Steps));
        ArgumentNullException.ThrowIfNull(options.Optimizer);
        ArgumentNullException.ThrowIfNull(options.Loss);
        if (options.ValidationSplit is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.ValidationSplit, "ValidationSplit is a fraction from 0 up to, but not including, 1.");
    }
}
