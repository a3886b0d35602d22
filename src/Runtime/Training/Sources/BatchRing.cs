using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>Memory for a few batches of a stream, which the steps read as if all samples lay there.</summary>
internal sealed class BatchRing
{
    /// <summary>How many batches there is room for: one that is learnt from, one that waits and one that is read.</summary>
    public const int Slots = 3;

    private readonly float[][] _inputs;
    private readonly float[]?[] _targets;
    private readonly int[] _inputOfTarget;
    private readonly float[]? _weights;
    private readonly IReadOnlyDictionary<int, float>? _classWeights;

    /// <summary>Makes room for batches like the first one.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the model.</exception>
    public BatchRing(ModelBase model, Batch first, FitOptions options)
    {
        Architecture architecture = model.GetArchitecture();
        if (first.Inputs.Count != architecture.Inputs.Count || first.Targets.Count != architecture.Outputs.Count)
            throw new ArgumentException($"{model.Name} has {architecture.Inputs.Count} inputs and {architecture.Outputs.Count} outputs; the batches have {first.Inputs.Count} and {first.Targets.Count}.", "batches");
        new SampleSet([.. first.Inputs], [.. first.Targets]).Check(model, "inputs", "targets");
        BatchSize = first.Count;
        _classWeights = options.ClassWeights;
        _inputs = [.. first.Inputs.Select(Room)];
        _inputOfTarget = InputsOfTargets(first);
        _targets = [.. first.Targets.Select((target, at) => _inputOfTarget[at] >= 0 ? null : Room(target))];
        _weights = first.Weights is null && _classWeights is null ? null : new float[Slots * BatchSize];
        Samples[] inputs = [.. _inputs.Select((values, at) => Autoencoders.Samples.FromFloats(values, first.Inputs[at].Shape))];
        Samples[] targets = [.. _targets.Select((values, at) => values is null ? inputs[_inputOfTarget[at]] : Autoencoders.Samples.FromFloats(values, first.Targets[at].Shape))];
        Samples = new SampleSet(inputs, targets) { Weights = _weights };
    }

    /// <summary>How many samples a batch has at most.</summary>
    public int BatchSize { get; }

    /// <summary>All the room, as samples.</summary>
    public SampleSet Samples { get; }

    /// <summary>Copies a batch to its place.</summary>
    /// <exception cref="ArgumentException">It is not like the first one.</exception>
    public void Fill(int slot, Batch batch)
    {
        if (batch.Count > BatchSize)
            throw new ArgumentException($"it has {batch.Count} samples, the first one {BatchSize}. Batches may become smaller, not larger.");
        if ((batch.Weights is null) != (_weights is null) && _classWeights is null)
            throw new ArgumentException($"it has {(batch.Weights is null ? "no " : "")}weights, unlike the first one.");
        if (!InputsOfTargets(batch).SequenceEqual(_inputOfTarget))
            throw new ArgumentException("its targets are its inputs where those of the first one are not, or the other way round.");
        for (int at = 0; at < _inputs.Length; at++)
            Copy(batch.Inputs[at], Samples.Inputs[at].Shape, slot, _inputs[at]);
        for (int at = 0; at < _targets.Length; at++)
        {
            if (_targets[at] is { } values)
                Copy(batch.Targets[at], Samples.Targets[at].Shape, slot, values);
        }

        if (_weights is null)
            return;
        float[]? classWeights = ClassWeighting.Of(_classWeights, batch.Targets[0]);
        for (int row = 0; row < batch.Count; row++)
            _weights[slot * BatchSize + row] = (batch.Weights?[row] ?? 1) * (classWeights?[row] ?? 1);
    }

    private float[] Room(Samples samples) => new float[checked(Slots * BatchSize * samples.SampleLength)];

    private static int[] InputsOfTargets(Batch batch) =>
        [.. batch.Targets.Select(target => Array.FindIndex([.. batch.Inputs], input => ReferenceEquals(input, target)))];

    private void Copy(Samples from, Shape expected, int slot, float[] to)
    {
        if (from.Shape != expected)
            throw new ArgumentException($"its samples are {from.Shape}, those of the first one {expected}.");
        for (int row = 0; row < from.Count; row++)
            from.CopyTo(row, to.AsSpan((slot * BatchSize + row) * from.SampleLength, from.SampleLength));
    }
}
