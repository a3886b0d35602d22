using System;
using System.Threading;

namespace Autoencoders;

/// <summary>The base of every class marked <c>[Model]</c> with one input and one output.</summary>
/// <remarks>One computation runs at a time; calls from several threads wait for each other.</remarks>
public abstract class Model : ModelBase
{
    /// <summary>Makes a model with fresh weights.</summary>
    /// <param name="architecture">What the model consists of.</param>
    /// <param name="seed">The same seed gives the same weights, to the bit.</param>
    protected Model(Architecture architecture, int seed)
        : base(architecture, seed)
    {
    }

    /// <summary>Makes a model for chosen sizes, with fresh weights or with those of the same model for other sizes.</summary>
    /// <param name="architecture">What the model consists of, in numbers.</param>
    /// <param name="source">The model whose weights this one takes, where they are; null for fresh ones.</param>
    /// <param name="seed">The same seed gives the same weights, to the bit.</param>
    protected Model(Architecture architecture, Model? source, int seed)
        : base(architecture, source, seed)
    {
    }

    /// <summary>Computes the output for each sample, with dropout and noise off.</summary>
    /// <param name="inputs">Samples of the input's shape.</param>
    /// <param name="threads">How many threads work; as many as there are cores by default. The bits do not depend on it.</param>
    /// <param name="cancellationToken">Ends the work between two slices.</param>
    /// <returns>One sample of the output's shape for each input, in the same order.</returns>
    /// <exception cref="ArgumentException">The samples have another shape.</exception>
    public Samples Predict(Samples inputs, int? threads = null, CancellationToken cancellationToken = default) =>
        PredictAll([inputs], threads, cancellationToken)[0];

    /// <summary>Trains the model to give back its inputs.</summary>
    /// <param name="inputs">Samples of the input's shape, which are the targets, too.</param>
    /// <param name="options">Epochs, batch size, optimizer, loss and more; Keras' defaults where they say nothing.</param>
    /// <param name="cancellationToken">Ends the training after the current step; the weights keep what was learnt.</param>
    /// <returns>The losses of each epoch.</returns>
    /// <exception cref="ArgumentException">Samples or options do not fit the model.</exception>
    /// <exception cref="TrainingCanceledException">The training was cancelled; it holds the history so far.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or not a number; the step is not taken.</exception>
    public History Fit(Samples inputs, FitOptions? options = null, CancellationToken cancellationToken = default) =>
        Fit(inputs, inputs, options, cancellationToken);

    /// <summary>Trains the model to give each input's target.</summary>
    /// <param name="inputs">Samples of the input's shape.</param>
    /// <param name="targets">Samples of the output's shape, one for each input.</param>
    /// <param name="options">Epochs, batch size, optimizer, loss and more; Keras' defaults where they say nothing.</param>
    /// <param name="cancellationToken">Ends the training after the current step; the weights keep what was learnt.</param>
    /// <returns>The losses of each epoch.</returns>
    /// <exception cref="ArgumentException">Samples or options do not fit the model.</exception>
    /// <exception cref="TrainingCanceledException">The training was cancelled; it holds the history so far.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or not a number; the step is not taken.</exception>
    public History Fit(Samples inputs, Samples targets, FitOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FitOptions();
        if (options.Validation is null)
        {
            return options.ValidationTargets is null
                ? FitAll([inputs], [targets], null, options, cancellationToken)
                : throw new ArgumentException("There are ValidationTargets without Validation. Give both.", nameof(options));
        }

        if (options.ValidationTargets is null && !ReferenceEquals(inputs, targets))
            throw new ArgumentException("Validation has no ValidationTargets, and the training's targets are not its inputs. Give both.", nameof(options));
        return FitAll([inputs], [targets], ([options.Validation], [options.ValidationTargets ?? options.Validation]), options, cancellationToken);
    }

    /// <summary>The mean loss over samples, with penalties, with dropout and noise off.</summary>
    /// <param name="inputs">Samples of the input's shape.</param>
    /// <param name="loss">What is measured.</param>
    /// <param name="targets">Samples of the output's shape; the inputs by default.</param>
    /// <param name="threads">How many threads work; as many as there are cores by default. The bits do not depend on it.</param>
    /// <param name="cancellationToken">Ends the work between two batches.</param>
    /// <exception cref="ArgumentException">The samples do not fit the model, or there are none.</exception>
    public double Evaluate(Samples inputs, Loss loss, Samples? targets = null, int? threads = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return EvaluateAll([inputs], [targets ?? inputs], new FitOptions { Loss = loss, Threads = threads }, cancellationToken).Loss;
    }

    /// <summary>The mean loss, and metrics, over samples, with dropout and noise off.</summary>
    /// <param name="inputs">Samples of the input's shape.</param>
    /// <param name="options">The loss, <see cref="FitOptions.Metrics"/>, <see cref="FitOptions.SampleWeights"/> and threads; what is about training is left aside.</param>
    /// <param name="targets">Samples of the output's shape; the inputs by default.</param>
    /// <param name="cancellationToken">Ends the work between two batches.</param>
    /// <exception cref="ArgumentException">The samples or the options do not fit the model, or there are no samples.</exception>
    public Evaluation Evaluate(Samples inputs, FitOptions options, Samples? targets = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return EvaluateAll([inputs], [targets ?? inputs], options, cancellationToken);
    }
}
