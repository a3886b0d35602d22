using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>What is computed with one kernel of a convolution: forward, backward, and its gradient.</summary>
/// <param name="weight">The kernel.</param>
/// <param name="window">How it moves.</param>
/// <param name="transposed">Whether forward goes from positions to places.</param>
internal sealed unsafe class KernelPasses(Weight weight, WindowKernel window, bool transposed = false)
{
    private WindowProduct? _backward;

    /// <summary>From places to positions, unless transposed.</summary>
    public WindowProduct Forward { get; } = new(window, toPositions: !transposed);

    /// <summary>The other way; for training only.</summary>
    public WindowProduct Backward => _backward ??= new WindowProduct(window, toPositions: transposed);

    /// <summary>The kernel's gradient.</summary>
    public WindowGradient Gradient { get; } = new(window);

    /// <summary>How many numbers a thread needs meanwhile.</summary>
    public int ScratchLength(bool training) =>
        training ? Math.Max(Math.Max(Forward.ScratchLength, Backward.ScratchLength), Gradient.ScratchLength) : Forward.ScratchLength;

    /// <summary>Makes room for what is laid out.</summary>
    public void Allocate(bool training)
    {
        if (training)
            _ = Backward;
    }

    /// <summary>Into how many tasks laying out the kernel is split.</summary>
    public int Tasks(bool training) => Forward.Tasks + (training ? Backward.Tasks : 0);

    /// <summary>Lays out a part of the kernel.</summary>
    public void Prepare(int task)
    {
        if (task < Forward.Tasks)
            Forward.Prepare(weight.Pointer, task);
        else
            Backward.Prepare(weight.Pointer, task - Forward.Tasks);
    }
}
