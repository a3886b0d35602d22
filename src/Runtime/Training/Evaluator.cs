using System;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Measures the mean loss over samples without changing anything.</summary>
internal sealed class Evaluator
{
    private readonly InferencePass _pass;
    private readonly WeightPenalty _penalty;
    private readonly SampleSet _samples;
    private readonly OutputLoss[] _outputs;
    private readonly double[] _losses;

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
        int[] logits = [.. _outputs.Select(static output => output.LogitsLayer)];
        _pass = new InferencePass(model, options.Threads, new BatchSettings { CollectsPenalties = true, LogitsLayers = logits });
    }

    public double Run(CancellationToken cancellationToken)
    {
        int targetLength = _outputs.Max(static output => output.TargetLength);
        _pass.Run(
            _samples.Inputs,
            (in BatchSlice batch, int firstSample) =>
            {
                var room = new float[targetLength];
                for (int row = 0; row < batch.RowCount; row++)
                {
                    double loss = batch.Penalty(row);
                    foreach (OutputLoss output in _outputs)
                        loss += output.Of(batch, row, firstSample + row, room.AsSpan(0, output.TargetLength), gradientScale: null);
                    _losses[firstSample + row] = loss;
                }
            },
            cancellationToken);

        // Summed in the samples' order, whichever thread measured them.
        double sum = 0;
        foreach (double loss in _losses)
            sum += loss;
        return sum / _samples.Count + _penalty.Value();
    }
}
