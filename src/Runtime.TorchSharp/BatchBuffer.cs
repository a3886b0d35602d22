using System;
using System.Linq;
using Autoencoders.Training;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Samples gathered into one tensor, which is used again for every batch of that size.</summary>
internal sealed class BatchBuffer(Samples samples, SampleReader reader, int input) : IDisposable
{
    private Tensor? _tensor;
    private int _rows;

    /// <summary>Puts samples side by side.</summary>
    /// <param name="rows">The samples' positions.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="device">Where they are wanted.</param>
    public Tensor Gather(ReadOnlySpan<int> rows, long step, torch.Device device)
    {
        if (_tensor is null || _rows != rows.Length)
        {
            _tensor?.Dispose();
            _rows = rows.Length;
            _tensor = torch.zeros([_rows, .. samples.Shape.Sizes.Select(static size => (long)size)]).DetachFromDisposeScope();
        }

        Span<float> values = TensorMemory.Floats(_tensor);
        for (int row = 0; row < rows.Length; row++)
            reader.ReadInput(input, rows[row], step, row, values.Slice(row * samples.SampleLength, samples.SampleLength));
        return device.type == DeviceType.CPU ? _tensor : _tensor.to(device);
    }

    public void Dispose() => _tensor?.Dispose();
}
