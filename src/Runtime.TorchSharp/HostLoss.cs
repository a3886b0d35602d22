using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Training;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>The loss of one output, and its slope, from which PyTorch goes back: the library's own numbers on every engine.</summary>
internal sealed class HostLoss : IDisposable
{
    private readonly Loss _loss;
    private readonly float _weight;
    private readonly Samples _targets;
    private readonly float[] _target;
    private readonly int _length;
    private float[] _outputs = [];
    private Tensor? _gradient;

    private HostLoss(Loss loss, float weight, Samples targets, Shape output)
    {
        _loss = loss.For(output);
        _length = checked((int)output.ElementCount);
        _weight = weight;
        _targets = targets;
        _target = new float[targets.SampleLength];
    }

    /// <summary>The losses of all outputs, in the model's order.</summary>
    public static HostLoss[] Of(ModelBase model, FitOptions options, SampleSet samples)
    {
        OutputLoss.Of(model, options, samples); // Refuses what does not fit.
        return [.. model.GetArchitecture().Outputs.Select((OutputPlan output, int at) => new HostLoss(
            OutputLoss.Chosen(options, output.Name),
            options.LossWeights.TryGetValue(output.Name, out double weight) ? (float)weight : 1,
            samples.Targets[at],
            model.GetArchitecture().Nodes[output.Node].OutputShape!.Value))];
    }

    /// <summary>The weighted mean loss of a batch.</summary>
    /// <param name="output">What the module gave.</param>
    /// <param name="rows">The samples' positions.</param>
    /// <param name="gradients">Receives the slope by the output.</param>
    /// <param name="device">Where the slope is wanted.</param>
    public double Measure(Tensor output, ReadOnlySpan<int> rows, List<Tensor> gradients, torch.Device device)
    {
        if (_outputs.Length != rows.Length * _length)
        {
            _outputs = new float[rows.Length * _length];
            _gradient?.Dispose();
            _gradient = torch.zeros(output.shape).DetachFromDisposeScope();
        }

        TensorMemory.Read(output, _outputs);
        Span<float> slopes = TensorMemory.Floats(_gradient!);
        double sum = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            _targets.CopyTo(rows[row], _target);
            sum += _loss.Sample(_outputs.AsSpan(row * _length, _length), _target, slopes.Slice(row * _length, _length), _weight / rows.Length, fromLogits: false);
        }

        gradients.Add(device.type == DeviceType.CPU ? _gradient! : _gradient!.to(device));
        return _weight * sum / rows.Length;
    }

    public void Dispose() => _gradient?.Dispose();
}
