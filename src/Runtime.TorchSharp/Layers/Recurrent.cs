using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>How a recurrent layer goes over a sequence.</summary>
/// <param name="ReturnsSequences">Whether the state after every step comes out, not only the last.</param>
/// <param name="GoesBackwards">Whether it starts at the end.</param>
/// <param name="IsBidirectional">Whether a second direction, with weights of its own, goes the other way.</param>
/// <param name="Merge">How the two directions are joined.</param>
/// <param name="Dropout">The share of input features that is dropped while training, the same at every step.</param>
/// <param name="RecurrentDropout">The share of the state, likewise.</param>
public sealed record RecurrentOptions(
    bool ReturnsSequences = false, bool GoesBackwards = false, bool IsBidirectional = false, MergeMode Merge = MergeMode.Concatenate, double Dropout = 0, double RecurrentDropout = 0);

/// <summary>A layer that reads a sequence (batch, steps, features) step by step.</summary>
public abstract class Recurrent : LayerModule
{
    private readonly RecurrentOptions _options;
    private readonly long _units;

    private protected Recurrent(string name, long features, long units, long gates, long[]? bias, RecurrentOptions options)
        : base(name)
    {
        _options = options;
        _units = units;
        foreach (string direction in Directions)
        {
            AddWeight(direction + "kernel", 0, features, gates * units);
            AddWeight(direction + "recurrent_kernel", 0, units, gates * units);
            if (bias is not null)
                AddWeight(direction + "bias", 0, bias);
        }
    }

    private string[] Directions => _options.IsBidirectional ? ["forward_", "backward_"] : [""];

    /// <inheritdoc/>
    public sealed override Tensor forward(Tensor input) => forward(input, []);

    /// <summary>Reads sequences from states that are given.</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="initialStates">The state and, for an LSTM, the cell's: (batch, units), both directions side by side; zeros where there is none.</param>
    public Tensor forward(Tensor input, params Tensor[] initialStates)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        var outputs = new List<Tensor>();
        for (int direction = 0; direction < Directions.Length; direction++)
            outputs.Add(Read(input, initialStates, direction));
        return (outputs.Count == 1 ? outputs[0] : Join(outputs[0], outputs[1])).MoveToOuterDisposeScope();
    }

    /// <summary>The states after one step.</summary>
    /// <param name="sums">What the input gives to the gates: (batch, gates · units), with the input's bias.</param>
    /// <param name="states">The states before it.</param>
    /// <param name="entering">The first state, masked.</param>
    /// <param name="recurrentKernel">(units, gates · units).</param>
    /// <param name="bias">The direction's bias, or null.</param>
    private protected abstract Tensor[] Step(Tensor sums, Tensor[] states, Tensor entering, Tensor recurrentKernel, Tensor? bias);

    private protected abstract int StateCount { get; }

    private protected virtual Tensor InputBias(Tensor bias) => bias;

    private protected Tensor Gate(Tensor gates, int gate) => gates.narrow(1, gate * _units, _units);

    private Tensor Read(Tensor input, Tensor[] initialStates, int direction)
    {
        string prefix = Directions[direction];
        Tensor kernel = Weight(prefix + "recurrent_kernel");
        Tensor? bias = WeightOrNull(prefix + "bias");
        (long batch, int steps) = (input.shape[0], (int)input.shape[1]);
        if (training && _options.Dropout > 0)
            input = input * Noise.Mask(torch.zeros([batch, 1, input.shape[2]], device: input.device), _options.Dropout);
        Tensor sums = input.matmul(Weight(prefix + "kernel"));
        if (bias is not null)
            sums = sums + InputBias(bias);
        Tensor zeros = torch.zeros([batch, _units], device: input.device);
        Tensor? mask = training && _options.RecurrentDropout > 0 ? Noise.Mask(zeros, _options.RecurrentDropout) : null;
        Tensor[] states = [.. Enumerable.Range(0, StateCount).Select(at => at < initialStates.Length ? initialStates[at].narrow(1, direction * _units, _units) : zeros)];
        var after = new Tensor[steps];
        bool startsAtEnd = _options.GoesBackwards != (direction == 1);
        for (int order = 0; order < steps; order++)
        {
            int step = startsAtEnd ? steps - 1 - order : order;
            states = Step(sums.select(1, step), states, mask is null ? states[0] : states[0] * mask, kernel, bias);
            after[step] = states[0];
        }

        if (!_options.ReturnsSequences)
            return states[0];
        if (_options.GoesBackwards)
            Array.Reverse(after);
        return torch.stack(after, 1);
    }

    private Tensor Join(Tensor forward, Tensor backward) => _options.Merge switch
    {
        MergeMode.Concatenate => torch.cat([forward, backward], -1),
        MergeMode.Sum => forward + backward,
        MergeMode.Multiply => forward * backward,
        _ => (forward + backward) / 2,
    };
}
