using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Reports;
using Autoencoders.Training.EventFiles;

namespace Autoencoders;

/// <summary>
/// Writes what a training gives for TensorBoard to show, as <c>keras.callbacks.TensorBoard</c>: files <c>events.out.tfevents.*</c> in the
/// folders <c>train</c> and <c>validation</c>, read along with <c>tensorboard --logdir logs</c>.
/// </summary>
/// <remarks>
/// Epochs are counted from 0 there, as in Keras; steps from 1. Files are handed to the system after each epoch, and every few seconds of a
/// long one; of a process that was killed, all whole records can be read. Every training begins files of its own, also one that goes on
/// from a saved state: their steps go on, too.
/// </remarks>
public sealed class TensorBoard : Callback
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(5);
    private readonly string _folder;
    private readonly Event _batch = new() { Summary = new Summary() };
    private FitRun? _run;
    private Reconstructions? _reconstructions;
    private EventFile? _training;
    private EventFile? _validation;
    private long _lastFlush;
    private long _epochStart;

    /// <summary>Says where the files go.</summary>
    /// <param name="folder">The run's folder, to which <c>tensorboard --logdir</c> or its parent points.</param>
    public TensorBoard(string folder = "logs")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = folder;
    }

    /// <summary>Every how many epochs the distributions of the weights are written; 0, never, by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int HistogramFrequency { get; init => field = AtLeast(value, 0, nameof(HistogramFrequency)); }

    /// <summary>Whether the model is written as a graph; true by default.</summary>
    public bool WriteGraph { get; init; } = true;

    /// <summary>Whether kernels are written as pictures, together with the distributions; false by default.</summary>
    public bool WriteImages { get; init; }

    /// <summary>Whether it is written how many steps were taken each second; false by default.</summary>
    public bool WriteStepsPerSecond { get; init; }

    /// <summary>
    /// Every how many steps <c>batch_loss</c>, the loss of the step's own samples, and the metrics of the epoch so far are written: 1 for every
    /// batch. Null, by default, for epochs only.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? UpdateFrequency { get; init => field = value is { } steps ? AtLeast(steps, 1, nameof(UpdateFrequency)) : null; }

    /// <summary>Samples that are drawn with what the model makes of them; the first 16 of them. The model has one input.</summary>
    public Samples? Samples { get; init; }

    /// <summary>Every how many epochs <see cref="Samples"/> are drawn; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int SampleFrequency { get; init => field = AtLeast(value, 1, nameof(SampleFrequency)); } = 1;

    /// <summary>Where the time of events is read; the system's clock by default.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Close();
        _run = run;
        _reconstructions = Reconstructions.Of(run.Model, Samples, Name);
        _training = new EventFile(Path.Combine(_folder, "train"), Time);
        _lastFlush = Time.GetTimestamp();
        if (WriteGraph)
        {
            _training.Add(GraphMessage.Of(run.Model.GetArchitecture()));
            _training.Flush();
        }

        _batch.Summary.Value.Clear();
        if (UpdateFrequency is not null)
            _batch.Summary.Value.Add(run.MetricNames.Prepend("loss").Select(static name => SummaryValues.Scalar("batch_" + name, 0)));
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, int steps) => _epochStart = Time.GetTimestamp();

    /// <inheritdoc/>
    public override void OnStepEnd(in StepResult step)
    {
        if (UpdateFrequency is not { } frequency || step.Iteration % frequency != 0)
            return;
        _batch.Step = step.Iteration;
        _batch.Summary.Value[0].SimpleValue = (float)step.BatchLoss;
        for (int metric = 0; metric < step.Metrics.Count; metric++)
            _batch.Summary.Value[metric + 1].SimpleValue = (float)step.Metrics[metric];
        _training?.Add(_batch);
        if (Time.GetElapsedTime(_lastFlush) < FlushInterval)
            return;
        _training?.Flush();
        _lastFlush = Time.GetTimestamp();
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (_run is null || _training is null)
            return;
        int epoch = result.Epoch - 1;
        var values = new List<Summary.Types.Value> { SummaryValues.Scalar("epoch_loss", result.Loss) };
        values.AddRange(result.Metrics.Select(static metric => SummaryValues.Scalar("epoch_" + metric.Key, metric.Value)));
        values.Add(SummaryValues.Scalar("epoch_learning_rate", result.LearningRate));
        if (WriteStepsPerSecond && Time.GetElapsedTime(_epochStart) is { Ticks: > 0 } elapsed)
            values.Add(SummaryValues.Scalar("epoch_steps_per_second", result.Steps / elapsed.TotalSeconds));
        if (HistogramFrequency > 0 && epoch % HistogramFrequency == 0)
            AddWeights(values, _run.Model);
        if (_reconstructions is not null && epoch % SampleFrequency == 0)
            values.Add(SummaryValues.Image("reconstructions", Figure.Grid(_reconstructions.Originals, _reconstructions.Predict())));
        Write(_training, epoch, values);
        if (result.ValidationLoss is { } loss)
            WriteValidation(result, loss);
        _lastFlush = Time.GetTimestamp();
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(FitEnd end) => Close();

    // As in Keras, once against epochs and once against steps.
    private void WriteValidation(EpochResult result, double loss)
    {
        _validation ??= new EventFile(Path.Combine(_folder, "validation"), Time);
        KeyValuePair<string, double>[] all = [new("loss", loss), .. result.ValidationMetrics];
        Write(_validation, _run!.Iteration, all.Select(static value => SummaryValues.Scalar("evaluation_" + value.Key + "_vs_iterations", value.Value)));
        Write(_validation, result.Epoch - 1, all.Select(static value => SummaryValues.Scalar("epoch_" + value.Key, value.Value)));
    }

    private void AddWeights(List<Summary.Types.Value> values, ModelBase model)
    {
        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName))
        {
            string tag = weight.FullName.Replace('.', '/');
            if (SummaryValues.Histogram(tag + "/histogram", weight.Values) is { } histogram)
                values.Add(histogram);
            if (WriteImages && KernelPicture.Of(weight.Shape, weight.Values) is { } picture)
                values.Add(SummaryValues.Image(tag + "/image", picture));
        }
    }

    private static void Write(EventFile file, long step, IEnumerable<Summary.Types.Value> values)
    {
        var summary = new Summary();
        summary.Value.Add(values);
        file.Add(new Event { Step = step, Summary = summary });
        file.Flush();
    }

    private void Close()
    {
        using EventFile? training = _training, validation = _validation;
        (_training, _validation, _run, _reconstructions) = (null, null, null, null);
    }

    private static int AtLeast(int value, int least, string name) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is at least {least}; got {value}.");
}
