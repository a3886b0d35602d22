using System;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Models;

namespace Autoencoders.Training;

/// <summary>What is minimised at one output of a model.</summary>
internal sealed class OutputLoss
{
    private readonly Loss _loss;
    private readonly float _weight;
    private readonly bool _takesLogits;
    private readonly int _input;
    private readonly Samples _target;

    private OutputLoss(ModelBase model, OutputPlan output, FitOptions options, SampleSet samples, int position)
    {
        Node = output.Node;
        Shape shape = model.GetArchitecture().Nodes[Node].OutputShape!.Value;
        _loss = Chosen(options, output.Name).For(shape);
        _weight = options.LossWeights.TryGetValue(output.Name, out double weight) ? (float)weight : 1;
        LogitsLayer = OutputLogits.Layer(model, Node, _loss);
        _takesLogits = LogitsLayer >= 0;
        _target = samples.Targets[position];
        SampleChecks.Target(model, output.Name, shape, _loss, _target);
        int input = samples.InputOfTarget(position);
        _input = input < 0 ? -1 : model.GetArchitecture().Inputs[input];
    }

    /// <summary>The position of the node whose output is measured.</summary>
    public int Node { get; }

    /// <summary>The layer that leaves its activation to the loss, by its index; −1 for none.</summary>
    public int LogitsLayer { get; }

    /// <summary>How many values of a target have to be read; 0 where the target is an input.</summary>
    public int TargetLength => _input < 0 ? _target.SampleLength : 0;

    /// <summary>The losses of all outputs, in the model's order.</summary>
    /// <exception cref="ArgumentException">A loss or a weight is given for an output that the model does not have, or a loss does not fit its output or its targets.</exception>
    public static OutputLoss[] Of(ModelBase model, FitOptions options, SampleSet samples)
    {
        Architecture architecture = model.GetArchitecture();
        string[] names = [.. architecture.Outputs.Select(static output => output.Name)];
        if (options.Losses.Keys.Concat(options.LossWeights.Keys).FirstOrDefault(name => !names.Contains(name)) is { } stranger)
            throw new ArgumentException($"{model.Name} has no output '{stranger}'; it has {string.Join(", ", names)}.", nameof(options));
        return [.. architecture.Outputs.Select((output, at) => new OutputLoss(model, output, options, samples, at))];
    }

    /// <summary>The loss of an output.</summary>
    public static Loss Chosen(FitOptions options, string output) => options.Losses.TryGetValue(output, out Loss? loss) ? loss : options.Loss;

    /// <summary>The weighted loss of one sample; its gradient, where asked for, goes into the slice.</summary>
    /// <param name="batch">The slice after its forward pass.</param>
    /// <param name="row">The sample's row in the slice.</param>
    /// <param name="sample">The sample's position in the data.</param>
    /// <param name="target">Room for a target that is not an input.</param>
    /// <param name="gradientScale">What the gradient is multiplied by; null for no gradient.</param>
    public double Of(in BatchSlice batch, int row, int sample, Span<float> target, float? gradientScale)
    {
        if (_input >= 0)
            target = batch.Value(_input).Row(row);
        else
            _target.CopyTo(sample, target);
        Span<float> gradient = gradientScale is null ? default : batch.Gradient(Node).Row(row);
        return _weight * _loss.Sample(batch.Value(Node).Row(row), target, gradient, (gradientScale ?? 0) * _weight, _takesLogits);
    }
}
