using System;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>Samples for every input and every output of a model.</summary>
internal sealed record SampleSet(Samples[] Inputs, Samples[] Targets)
{
    /// <summary>What each sample's loss is multiplied by; null where every sample counts as one.</summary>
    public float[]? Weights { get; init; }

    public int Count => Inputs[0].Count;

    /// <summary>The input that a target is, as with an autoencoder, or −1.</summary>
    public int InputOfTarget(int target) => Array.FindIndex(Inputs, input => ReferenceEquals(input, Targets[target]));

    /// <summary>A run of samples; a target that is an input stays one.</summary>
    public SampleSet this[Range range]
    {
        get
        {
            Samples[] inputs = [.. Inputs.Select(input => input[range])];
            return new SampleSet(inputs, [.. Targets.Select((target, at) => InputOfTarget(at) is >= 0 and var input ? inputs[input] : target[range])]) { Weights = Weights?[range] };
        }
    }

    /// <summary>What a sample's loss is multiplied by.</summary>
    public float WeightOf(int sample) => Weights is null ? 1 : Weights[sample];

    /// <summary>Refuses samples that do not fit the model.</summary>
    /// <exception cref="ArgumentException">A shape or a count differs.</exception>
    public void Check(Network network, string inputs, string targets)
    {
        SampleChecks.Inputs(network, Inputs, inputs);
        SampleChecks.Targets(network, Targets, Count, targets);
    }
}
