using System;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Training;

/// <summary>What is minimised at one output of a model.</summary>
internal sealed class OutputLoss
{
    private OutputLoss(ModelBase model, OutputPlan output, FitOptions options, SampleSet samples, int position)
    {
        Node = output.Node;
        Name = output.Name;
        Position = position;
        Shape shape = model.GetArchitecture().Nodes[Node].OutputShape!.Value;
        Loss = (options.Losses.TryGetValue(output.Name, out Loss? given) ? given : options.Loss).For(shape);
        SampleChecks.Target(model, Name, shape, Loss, samples.Targets[position]);
        Weight = options.LossWeights.TryGetValue(output.Name, out double weight) ? (float)weight : 1;
        LogitsLayer = OutputLogits.Layer(model, Node, Loss);
        TargetLength = samples.Targets[position].SampleLength;
        int input = samples.InputOfTarget(position);
        InputNode = input < 0 ? -1 : model.GetArchitecture().Inputs[input];
        if (LogitsLayer >= 0)
            LeftActivation = OutputLogits.ActivationOf(model.GetArchitecture().Nodes[LogitsLayer]);
    }

    /// <summary>The position of the node whose output is measured.</summary>
    public int Node { get; }

    /// <summary>What the output is called.</summary>
    public string Name { get; }

    /// <summary>Which of the model's outputs it is.</summary>
    public int Position { get; }

    /// <summary>What is minimised.</summary>
    public Loss Loss { get; }

    /// <summary>The layer that leaves its activation to the loss, by its index; −1 for none.</summary>
    public int LogitsLayer { get; }

    /// <summary>The activation that is left to the loss; linear for none.</summary>
    public Activation LeftActivation { get; } = Activation.Linear;

    /// <summary>How many values a target has.</summary>
    public int TargetLength { get; }

    /// <summary>The node of the input that the target is, as with an autoencoder; −1 for none.</summary>
    public int InputNode { get; }

    /// <summary>The losses of all outputs, in the model's order.</summary>
    /// <exception cref="ArgumentException">A loss, a weight or a metric is given for an output that the model does not have, or a loss does not fit its output or its targets.</exception>
    public static OutputLoss[] Of(ModelBase model, FitOptions options, SampleSet samples)
    {
        Architecture architecture = model.GetArchitecture();
        string[] names = [.. architecture.Outputs.Select(static output => output.Name)];
        if (options.Losses.Keys.Concat(options.LossWeights.Keys).Concat(options.MetricsOf.Keys).FirstOrDefault(name => !names.Contains(name)) is { } stranger)
            throw new ArgumentException($"{model.Name} has no output '{stranger}'; it has {string.Join(", ", names)}.", nameof(options));
        return [.. architecture.Outputs.Select((output, at) => new OutputLoss(model, output, options, samples, at))];
    }

    /// <summary>What the loss is multiplied by before the losses of all outputs are added up.</summary>
    public float Weight { get; }

    /// <summary>The loss of one sample, not yet weighted; the slope of the weighted one goes into the gradient.</summary>
    /// <param name="output">What the model gave: logits where a layer left its activation.</param>
    /// <param name="target">What it should be.</param>
    /// <param name="gradient">Room for the slope, or empty; may lie on the output.</param>
    /// <param name="gradientScale">What the slope is multiplied by.</param>
    public double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, float gradientScale) =>
        Loss.Sample(output, target, gradient, gradientScale * Weight, LogitsLayer >= 0);
}
