using System;
using System.Runtime.InteropServices;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>The numbers of tensors, wherever they lie.</summary>
internal static class TensorMemory
{
    /// <summary>The numbers of a tensor of 32-bit floats on the CPU, without gaps, in place.</summary>
    public static Span<float> Floats(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);

    /// <summary>Copies numbers into a tensor.</summary>
    public static void Write(Tensor tensor, ReadOnlySpan<float> values)
    {
        using IDisposable frozen = torch.no_grad();
        using Tensor host = torch.zeros(tensor.shape);
        values.CopyTo(Floats(host));
        Tensor copied = tensor.copy_(host);

        // Up to 0.99 it gives a second handle of the tensor, later the tensor itself.
        if (!ReferenceEquals(copied, tensor))
            copied.Dispose();
    }

    /// <summary>Copies a tensor's numbers, in the order of its shape.</summary>
    public static void Read(Tensor tensor, Span<float> values)
    {
        using IDisposable frozen = torch.no_grad();
        using Tensor detached = tensor.detach();
        using Tensor host = detached.cpu();
        using Tensor dense = host.contiguous();
        Floats(dense).CopyTo(values);
    }
}
