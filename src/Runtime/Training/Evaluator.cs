using System;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Measures the mean loss over samples without changing anything.</summary>
internal sealed class Evaluator
{
    private readonly Loss _loss;
    private readonly bool _takesLogits;
    private readonly InferencePass _pass;
    private readonly WeightPenalty _penalty;
    private readonly Samples _inputs;
    private readonly Samples _targets;
    private readonly double[] _losses;

    /// <summary>Gets ready to measure, any number of times.</summary>
    /// <exception cref="ArgumentException">The samples do not fit the model, or there are none.</exception>
    public Evaluator(Model model, Loss loss, Samples inputs, Samples targets, int? threads)
    {
        ArgumentNullException.ThrowIfNull(loss);
        SampleChecks.Inputs(model, inputs, nameof(inputs));
        SampleChecks.Targets(model, targets, inputs, nameof(targets));
        if (inputs.Count == 0)
            throw new ArgumentException("There are no samples to measure the loss on.", nameof(inputs));
        _loss = loss;
        _inputs = inputs;
        _targets = targets;
        _losses = new double[inputs.Count];
        _penalty = new WeightPenalty(model);
        int logits = OutputLogits.Layer(model, loss);
        _takesLogits = logits >= 0;
        _pass = new InferencePass(model, threads, new BatchSettings { CollectsPenalties = true, LogitsLayer = logits });
    }

    public double Run(CancellationToken cancellationToken)
    {
        bool reconstructs = ReferenceEquals(_inputs, _targets);
        _pass.Run(
            _inputs,
            (sample, input, output, penalty) =>
            {
                Span<float> target = input;
                if (!reconstructs)
                {
                    target = new float[_targets.SampleLength];
                    _targets.CopyTo(sample, target);
                }

                _losses[sample] = _loss.Sample(output, target, default, 0, _takesLogits) + penalty;
            },
            cancellationToken);

        // Summed in the samples' order, whichever thread measured them.
        double sum = 0;
        foreach (double loss in _losses)
            sum += loss;
        return sum / _inputs.Count + _penalty.Value();
    }
}
