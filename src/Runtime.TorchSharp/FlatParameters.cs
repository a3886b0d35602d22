using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Training;
using TorchSharp;
using TorchSharp.Modules;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>All parameters that learn, as views of one flat tensor, and the optimizer's state beside them.</summary>
internal sealed class FlatParameters : IDisposable
{
    private readonly WeightLink[] _links;
    private readonly Tensor _flat;
    private readonly bool _isOnHost;
    private readonly float[] _host;
    private readonly float[] _gradients;
    private readonly UpdatedWeight[] _runs;

    public FlatParameters(WeightLink[] links, torch.Device device, Optimizer optimizer)
    {
        _links = links;
        Tensors = [.. links.Select(static link => link.Tensor)];
        int length = links.Sum(static link => link.Weight.Values.Length);
        _host = new float[length];
        _gradients = new float[length];
        var runs = new List<UpdatedWeight>();
        int offset = 0;
        foreach (WeightLink link in links)
        {
            int count = link.Weight.Values.Length;
            TensorMemory.Read(link.Tensor, _host.AsSpan(offset, count));
            runs.Add(new UpdatedWeight(link.Weight.FullName, offset, count, link.Weight.Spec.Settings));
            offset += count;
        }

        _runs = [.. runs];
        Update = new ParameterUpdate(optimizer, _runs, (start, count) => Values().Slice((int)start, count), (start, count) => _gradients.AsSpan((int)start, count));
        _isOnHost = device.type == DeviceType.CPU;
        _flat = torch.zeros([length], device: device);
        TensorMemory.Write(_flat, _host);
        torch.nn.utils.vector_to_parameters(_flat, links.Select(static link => (Parameter)link.Tensor));
    }

    /// <summary>The weights that learn.</summary>
    public IReadOnlyList<WeightLink> Links => _links;

    /// <summary>Their tensors, in the same order.</summary>
    public IList<Tensor> Tensors { get; }

    /// <summary>What the optimizer does, and its state.</summary>
    public ParameterUpdate Update { get; }

    /// <summary>λ₁·Σ|w| + λ₂·Σw² over all of them.</summary>
    public double PenaltyOnWeights()
    {
        double sum = 0;
        foreach (UpdatedWeight run in _runs)
            sum += WeightPenalty.Of(run.Settings, Values().Slice((int)run.Offset, run.Length));
        return sum;
    }

    /// <summary>Puts gradients side by side.</summary>
    public void TakeGradients(IList<Tensor> gradients)
    {
        for (int at = 0; at < _runs.Length; at++)
            TensorMemory.Read(gradients[at], _gradients.AsSpan((int)_runs[at].Offset, _runs[at].Length));
    }

    /// <summary>Moves the parameters.</summary>
    public void Step()
    {
        Update.Begin();
        for (int block = 0; block < Update.Blocks.Count; block++)
        {
            Update.Gather(block);
            if (!Update.NeedsNorms)
                Update.Move(block);
        }

        if (Update.NeedsNorms)
        {
            Update.CombineNorms();
            for (int block = 0; block < Update.Blocks.Count; block++)
                Update.Move(block);
        }

        WriteBack();
    }

    /// <summary>Ends the training: averages of the weights, if the optimizer kept them, take the weights' place.</summary>
    public void FinishTraining()
    {
        Update.FinishTraining();
        WriteBack();
    }

    /// <summary>Takes up a weight's tensor, which was written to from outside.</summary>
    /// <param name="link">The weight; one that does not learn is left alone.</param>
    public void Reload(WeightLink link)
    {
        if (!_isOnHost && Array.IndexOf(_links, link) is >= 0 and int at)
            TensorMemory.Read(link.Tensor, _host.AsSpan((int)_runs[at].Offset, _runs[at].Length));
    }

    public void Dispose() => _flat.Dispose();

    private void WriteBack()
    {
        if (!_isOnHost)
            TensorMemory.Write(_flat, _host);
    }

    // On the CPU the tensor's own memory; beside a GPU a copy that is kept in step.
    private Span<float> Values() => _isOnHost ? TensorMemory.Floats(_flat) : _host;
}
