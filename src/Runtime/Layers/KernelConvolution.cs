using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A convolution with one kernel, from places to positions, or transposed, from positions to places.</summary>
public abstract unsafe class KernelConvolution : ConvolutionLayer
{
    private readonly bool _transposed;
    private readonly WindowKernel _window;
    private readonly WindowProduct _forward;
    private readonly WindowGradient _gradient;
    private WindowProduct? _backward;

    private protected KernelConvolution(LayerSlot slot, int rank, bool transposed)
        : base(slot)
    {
        _transposed = transposed;
        (Shape places, Shape positions) = transposed ? (OutputShape, InputShape) : (InputShape, OutputShape);
        Shape kernel = Kernel.Shape;
        int groups = transposed ? 1 : (int)Node.Number("Groups");
        _window = new WindowKernel(Axis(0), Axis(1), Axis(2), kernel[rank] * groups, kernel[rank + 1], groups);
        _forward = new WindowProduct(_window, toPositions: !transposed);
        _gradient = new WindowGradient(_window);

        // Fewer axes than three leave the slow ones empty.
        WindowAxis Axis(int of)
        {
            int axis = of - (3 - rank);
            return axis < 0 ? WindowAxis.None : WindowNumbers.Axis(Node, axis, places[axis], positions[axis], kernel[axis]);
        }
    }

    /// <summary>The kernel: (window…, in / groups, filters), or transposed (window…, filters, in).</summary>
    public Weight Kernel => Weights[0];

    internal override int WorkerScratchLength(bool training) =>
        training ? Math.Max(Math.Max(_forward.ScratchLength, Backwards.ScratchLength), _gradient.ScratchLength) : _forward.ScratchLength;

    internal override int PreparationTasks(bool training) => _forward.Tasks + (training ? Backwards.Tasks : 0);

    internal override void Prepare(int task, bool training)
    {
        if (task < _forward.Tasks)
            _forward.Prepare(Kernel.Pointer, task);
        else
            Backwards.Prepare(Kernel.Pointer, task - _forward.Tasks);
    }

    internal override void Allocate(bool training)
    {
        if (training)
            _ = Backwards;
    }

    private WindowProduct Backwards => _backward ??= new WindowProduct(_window, toPositions: _transposed);

    private protected override void ComputeSums(in BatchSlice batch, Matrix input, Matrix sums, in Finish finish) =>
        _forward.Compute(input, BiasPointer, sums, finish, batch.Scratch);

    private protected override void ComputeInputGradient(in BatchSlice batch, Matrix input, Matrix gradient, Matrix inputGradient)
    {
        if (!inputGradient.IsEmpty)
            Backwards.Compute(gradient, null, inputGradient, default, batch.Scratch);
    }

    private protected override void ComputeKernelGradients(in GradientShare share, Matrix input, Matrix gradient)
    {
        (Matrix places, Matrix positions) = _transposed ? (gradient, input) : (input, gradient);
        _gradient.Compute(share, places, positions, share.At(Kernel));
    }
}
