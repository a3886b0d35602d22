using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Training;
using TorchSharp;
using TorchSharp.Modules;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>All parameters that learn, as views of one flat tensor, and the optimizer's state beside them.</summary>
internal sealed class FlatParameters : IDisposable
{
    private readonly Tensor _flat;
    private readonly bool _isOnHost;
    private readonly float[] _host;
    private readonly float[] _gradients;
    private readonly float[][] _slots;
    private readonly (int Offset, int Length, WeightSettings Settings)[] _runs;

    public FlatParameters(WeightLink[] links, torch.Device device, Optimizer optimizer)
    {
        Links = links;
        Tensors = [.. links.Select(static link => link.Tensor)];
        int length = links.Sum(static link => link.Weight.Values.Length);
        _host = new float[length];
        _gradients = new float[length];
        _slots = [.. Enumerable.Range(0, optimizer.SlotCount).Select(_ => new float[length])];
        var runs = new List<(int, int, WeightSettings)>();
        int offset = 0;
        foreach (WeightLink link in links)
        {
            int count = link.Weight.Values.Length;
            TensorMemory.Read(link.Tensor, _host.AsSpan(offset, count));
            runs.Add((offset, count, link.Weight.Spec.Settings));
            offset += count;
        }

        _runs = [.. runs];
        _isOnHost = device.type == DeviceType.CPU;
        _flat = torch.zeros([length], device: device);
        TensorMemory.Write(_flat, _host);
        torch.nn.utils.vector_to_parameters(_flat, links.Select(static link => (Parameter)link.Tensor));
    }

    /// <summary>The weights that learn.</summary>
    public IReadOnlyList<WeightLink> Links { get; }

    /// <summary>Their tensors, in the same order.</summary>
    public IList<Tensor> Tensors { get; }

    /// <summary>λ₁·Σ|w| + λ₂·Σw² over all of them.</summary>
    public double PenaltyOnWeights()
    {
        double sum = 0;
        foreach ((int offset, int length, WeightSettings settings) in _runs)
            sum += WeightPenalty.Of(settings, Values().Slice(offset, length));
        return sum;
    }

    /// <summary>Puts gradients side by side.</summary>
    public void TakeGradients(IList<Tensor> gradients)
    {
        for (int at = 0; at < _runs.Length; at++)
            TensorMemory.Read(gradients[at], _gradients.AsSpan(_runs[at].Offset, _runs[at].Length));
    }

    /// <summary>Moves the parameters: one pass over all of them.</summary>
    public void Step(Optimizer optimizer, long iteration)
    {
        Span<float> values = Values();
        foreach ((int offset, int length, WeightSettings settings) in _runs)
            WeightPenalty.AddGradient(settings, values.Slice(offset, length), _gradients.AsSpan(offset, length));
        optimizer.Update(new OptimizerStep
        {
            Parameters = values,
            Gradients = _gradients,
            Slot0 = _slots.Length > 0 ? _slots[0] : default(Span<float>),
            Slot1 = _slots.Length > 1 ? _slots[1] : default(Span<float>),
            Iteration = iteration,
        });
        if (!_isOnHost)
            TensorMemory.Write(_flat, _host);
    }

    /// <summary>Takes up the weights' tensors, which were written to from outside.</summary>
    public void Reload()
    {
        if (_isOnHost)
            return;
        for (int at = 0; at < _runs.Length; at++)
            TensorMemory.Read(Links[at].Tensor, _host.AsSpan(_runs[at].Offset, _runs[at].Length));
    }

    /// <summary>Keeps the optimizer's state.</summary>
    public void Save(TrainingState state)
    {
        for (int slot = 0; slot < _slots.Length; slot++)
            state.Set(FormattableString.Invariant($"slot{slot}"), (ReadOnlySpan<float>)_slots[slot]);
    }

    /// <summary>Takes up the optimizer's state.</summary>
    public void Load(TrainingState state)
    {
        for (int slot = 0; slot < _slots.Length; slot++)
            state.Floats(FormattableString.Invariant($"slot{slot}"), _slots[slot].Length).CopyTo(_slots[slot]);
    }

    public void Dispose() => _flat.Dispose();

    // On the CPU the tensor's own memory; beside a GPU a copy that is kept in step.
    private Span<float> Values() => _isOnHost ? TensorMemory.Floats(_flat) : _host;
}
