using System;
using System.Linq;
using Autoencoders.Training;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>The loss of one output, its metrics and its slope, from which PyTorch goes back: the library's own numbers on every engine.</summary>
internal sealed class HostLoss(OutputLoss output, SampleSet samples, SampleReader reader, OutputMetrics metrics, double[] terms) : IDisposable
{
    private readonly float[] _target = new float[output.TargetLength];
    private float[] _outputs = [];
    private Tensor? _gradient;

    /// <summary>The weighted mean loss of a batch.</summary>
    /// <param name="given">What the module gave.</param>
    /// <param name="rows">The samples' positions.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="device">Where the slope is wanted.</param>
    /// <param name="gradient">The slope by the output.</param>
    public double Measure(Tensor given, ReadOnlySpan<int> rows, long step, torch.Device device, out Tensor gradient)
    {
        int length = (int)given.shape.Skip(1).Aggregate(1L, static (count, size) => count * size);
        if (_outputs.Length != rows.Length * length)
        {
            _outputs = new float[rows.Length * length];
            _gradient?.Dispose();
            _gradient = torch.zeros(given.shape).DetachFromDisposeScope();
        }

        TensorMemory.Read(given, _outputs);
        Span<float> slopes = TensorMemory.Floats(_gradient!);
        double sum = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            float weight = samples.WeightOf(rows[row]);
            reader.ReadTarget(output.Position, rows[row], step, row, _target);
            ReadOnlySpan<float> values = _outputs.AsSpan(row * length, length);
            Span<double> place = terms.AsSpan(row * metrics.Length, metrics.Length);

            // The module's output is activated: nothing is left to the loss.
            metrics.MeasureActivated(output.Position, values, _target, weight, place);
            double loss = output.Loss.Sample(values, _target, slopes.Slice(row * length, length), output.Weight * weight / rows.Length, fromLogits: false);
            metrics.KeepLoss(output.Position, loss, weight, place);
            sum += weight * loss;
        }

        gradient = device.type == DeviceType.CPU ? _gradient! : _gradient!.to(device);
        return output.Weight * sum / rows.Length;
    }

    public void Dispose() => _gradient?.Dispose();
}
