using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A convolution with one kernel, from places to positions, or transposed, from positions to places.</summary>
public abstract unsafe class KernelConvolution : ConvolutionLayer
{
    private readonly bool _transposed;
    private readonly KernelPasses _passes;

    private protected KernelConvolution(LayerSlot slot, int rank, bool transposed)
        : base(slot)
    {
        _transposed = transposed;
        (Shape places, Shape positions) = transposed ? (OutputShape, InputShape) : (InputShape, OutputShape);
        Shape kernel = Kernel.Shape;
        int groups = transposed ? 1 : (int)Node.Number("Groups");
        _passes = new KernelPasses(Kernel, new WindowKernel(Axis(0), Axis(1), Axis(2), kernel[rank] * groups, kernel[rank + 1], groups), transposed);

        // Fewer axes than three leave the slow ones empty.
        WindowAxis Axis(int of)
        {
            int axis = of - (3 - rank);
            return axis < 0 ? WindowAxis.None : WindowNumbers.Axis(Node, axis, places[axis], positions[axis], kernel[axis]);
        }
    }

    /// <summary>The kernel: (window…, in / groups, filters), or transposed (window…, filters, in).</summary>
    public Weight Kernel => Weights[0];

    internal override int WorkerScratchLength(bool training) => _passes.ScratchLength(training);

    internal override int PreparationTasks(bool training) => _passes.Tasks(training);

    internal override void Prepare(int task, bool training) => _passes.Prepare(task);

    internal override void Allocate(bool training) => _passes.Allocate(training);

    private protected override void ComputeSums(in BatchSlice batch, Matrix input, Matrix sums, in Finish finish) =>
        _passes.Forward.Compute(input, BiasPointer, sums, finish, batch.Scratch);

    private protected override void ComputeInputGradient(in BatchSlice batch, Matrix input, Matrix gradient, Matrix inputGradient)
    {
        if (!inputGradient.IsEmpty)
            _passes.Backward.Compute(gradient, null, inputGradient, default, batch.Scratch);
    }

    private protected override void ComputeKernelGradients(in GradientShare share, Matrix input, Matrix gradient)
    {
        (Matrix places, Matrix positions) = _transposed ? (gradient, input) : (input, gradient);
        _passes.Gradient.Compute(share, places, positions, share.At(Kernel));
    }
}
