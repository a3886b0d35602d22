using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Measures the mean loss, and metrics, over samples without changing anything.</summary>
internal sealed class Evaluator
{
    private readonly InferencePass _pass;
    private readonly WeightPenalty _penalty;
    private readonly SampleSet _samples;
    private readonly OutputLoss[] _outputs;
    private readonly OutputMetrics _metrics;
    private readonly double[] _losses;
    private readonly double[] _sums;
    private readonly double[] _results;
    private readonly double[] _total;
    private readonly double[][] _terms;
    private readonly float[][] _targetRooms;
    private readonly float[][] _activationRooms;
    private readonly InferencePass.SliceConsumer _measure;

    /// <summary>Gets ready to measure, any number of times.</summary>
    /// <exception cref="ArgumentException">The samples do not fit the model, or there are none.</exception>
    public Evaluator(ModelBase model, SampleSet samples, FitOptions options)
    {
        samples.Check(model, "inputs", "targets");
        if (samples.Count == 0)
            throw new ArgumentException("There are no samples to measure the loss on.", nameof(samples));
        _samples = samples;
        _losses = new double[samples.Count];
        _penalty = new WeightPenalty(model);
        _outputs = OutputLoss.Of(model, options, samples);
        _metrics = OutputMetrics.Of(model, options, samples, _outputs);
        _sums = new double[InferencePass.SliceCount(samples.Count) * _metrics.Length];
        _results = new double[_metrics.Names.Count];
        int[] logits = [.. _outputs.Select(static output => output.LogitsLayer)];
        _pass = new InferencePass(model, options.Threads, new BatchSettings { CollectsPenalties = true, LogitsLayers = logits });
        int targetLength = _outputs.Max(static output => output.TargetLength);
        _total = new double[_metrics.Length];
        _terms = [.. Enumerable.Range(0, _pass.Workers).Select(_ => new double[_metrics.Length])];
        _targetRooms = [.. Enumerable.Range(0, _pass.Workers).Select(_ => new float[targetLength])];
        _activationRooms = [.. Enumerable.Range(0, _pass.Workers).Select(_ => new float[_metrics.RoomLength])];
        _measure = Measure;
    }

    /// <summary>The names of the metrics.</summary>
    public IReadOnlyList<string> Names => _metrics.Names;

    /// <summary>The metrics of the last run.</summary>
    public ReadOnlySpan<double> Results => _results;

    /// <summary>Measures, and gives the mean loss with penalties.</summary>
    public double Run(CancellationToken cancellationToken)
    {
        _pass.Run(_samples.Inputs, _measure, cancellationToken);

        // Summed in the samples' order, whichever thread measured them.
        double sum = 0;
        foreach (double loss in _losses)
            sum += loss;
        Array.Clear(_total);
        for (int at = 0; at < _sums.Length; at++)
            _total[at % _total.Length] += _sums[at];
        _metrics.Results(_total, _results);
        return sum / _samples.Count + _penalty.Value();
    }

    private void Measure(in BatchSlice batch, int firstSample, int worker)
    {
        double[] terms = _terms[worker];
        Span<double> sums = _sums.AsSpan(firstSample / InferencePass.SliceRows * terms.Length, terms.Length);
        sums.Clear();
        for (int row = 0; row < batch.RowCount; row++)
        {
            int sample = firstSample + row;
            float weight = _samples.WeightOf(sample);
            double loss = batch.Penalty(row);
            foreach (OutputLoss output in _outputs)
            {
                ReadOnlySpan<float> values = batch.Value(output.Node).Row(row);
                ReadOnlySpan<float> target = Target(batch, output, row, sample, _targetRooms[worker]);
                double own = output.Of(values, target, default, 0);
                loss += weight * output.Weight * own;
                _metrics.Measure(output.Position, values, target, weight, terms, _activationRooms[worker]);
                _metrics.KeepLoss(output.Position, own, weight, terms);
            }

            _losses[sample] = loss;
            for (int at = 0; at < terms.Length; at++)
                sums[at] += terms[at];
        }
    }

    private ReadOnlySpan<float> Target(in BatchSlice batch, OutputLoss output, int row, int sample, float[] room)
    {
        if (output.InputNode >= 0)
            return batch.Value(output.InputNode).Row(row);
        Span<float> target = room.AsSpan(0, output.TargetLength);
        _samples.Targets[output.Position].CopyTo(sample, target);
        return target;
    }
}
