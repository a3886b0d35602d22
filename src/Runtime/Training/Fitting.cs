using System;
using System.Threading;

namespace Autoencoders.Training;

/// <summary>Puts a training together: checks, data, engine, loop.</summary>
internal static class Fitting
{
    /// <summary>Trains on samples that are at hand.</summary>
    /// <exception cref="ArgumentException">Samples or options do not fit the model.</exception>
    public static History Run(ModelBase model, SampleSet samples, SampleSet? validation, FitOptions options, CancellationToken cancellationToken)
    {
        FitOptionsCheck.Run(options);
        samples.Check(model, "inputs", "targets");
        samples = samples with { Weights = Weights(options, samples) };
        if (validation is not null)
        {
            validation = Checked(model, validation, options);
        }
        else if (options.ValidationSplit > 0)
        {
            int count = (int)Math.Floor(samples.Count * (1 - options.ValidationSplit));
            if (count == 0 || count == samples.Count)
                throw new ArgumentException(FormattableString.Invariant($"{samples.Count} samples cannot be split with ValidationSplit = {options.ValidationSplit}: one side would be empty."), nameof(options));
            validation = samples[count..] with { Weights = options.SampleWeights is null ? null : FitOptionsCheck.Weights(options.SampleWeights, samples.Count, nameof(FitOptions.SampleWeights))![count..] };
            samples = samples[..count];
        }

        using var source = new ResidentSource(samples, options);
        return Run(model, source, validation, options, cancellationToken);
    }

    /// <summary>Trains on a stream of batches.</summary>
    /// <exception cref="ArgumentException">Batches or options do not fit the model.</exception>
    public static History Run(ModelBase model, Func<CancellationToken, BatchFeed> open, FitOptions options, CancellationToken cancellationToken)
    {
        FitOptionsCheck.Run(options);
        if (options.ValidationSplit > 0)
            throw new ArgumentException("A stream cannot be split, because its end is not known. Give Validation instead of ValidationSplit.", nameof(options));
        if (options.SampleWeights is not null)
            throw new ArgumentException("The samples of a stream have their weights in its batches, not in SampleWeights.", nameof(options));
        SampleSet? validation = options.Validation is { } inputs ? Checked(model, new SampleSet([inputs], [options.ValidationTargets ?? inputs]), options) : null;
        using var source = new StreamSource(model, open, options, cancellationToken);
        return Run(model, source, validation, options, cancellationToken);
    }

    /// <summary>Measures the loss and the metrics that options ask for.</summary>
    /// <exception cref="ArgumentException">Samples or options do not fit the model.</exception>
    public static Evaluation Evaluate(ModelBase model, SampleSet samples, FitOptions options, CancellationToken cancellationToken)
    {
        FitOptionsCheck.Run(options);
        samples.Check(model, "inputs", "targets");
        var evaluator = new Evaluator(model, samples with { Weights = FitOptionsCheck.Weights(options.SampleWeights, samples.Count, nameof(FitOptions.SampleWeights)) }, options);
        double loss = evaluator.Run(cancellationToken);
        return new Evaluation(loss, EpochSums.ByName(evaluator.Names, evaluator.Results));
    }

    private static History Run(ModelBase model, StepSource source, SampleSet? validation, FitOptions options, CancellationToken cancellationToken)
    {
        using ITrainingSession session = options.Engine.Begin(model, source.Samples, source.BatchSize, options);
        return new FitLoop(model, source, validation, options, session).Run(cancellationToken);
    }

    private static SampleSet Checked(ModelBase model, SampleSet validation, FitOptions options)
    {
        validation.Check(model, nameof(FitOptions.Validation), nameof(FitOptions.ValidationTargets));
        return validation.Count == 0
            ? throw new ArgumentException("There are no validation samples.", nameof(options))
            : validation with { Weights = FitOptionsCheck.Weights(options.ValidationWeights, validation.Count, nameof(FitOptions.ValidationWeights)) };
    }

    private static float[]? Weights(FitOptions options, SampleSet samples)
    {
        float[]? weights = FitOptionsCheck.Weights(options.SampleWeights, samples.Count, nameof(FitOptions.SampleWeights));
        float[]? ofClasses = ClassWeighting.Of(options.ClassWeights, samples.Targets[0]);
        if (weights is null || ofClasses is null)
            return weights ?? ofClasses;
        for (int at = 0; at < weights.Length; at++)
            weights[at] *= ofClasses[at];
        return weights;
    }
}
