using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A convolution over pictures in two steps: each channel by itself, then all channels of a position together.</summary>
public sealed unsafe class SeparableConv2D : ConvolutionLayer
{
    private readonly ChannelWindow _window;
    private readonly WindowKernel _point;
    private readonly WindowProduct _forward;
    private readonly WindowGradient _gradient;
    private WindowProduct? _backward;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">
    /// Its node and weights: depthwise_kernel (kh, kw, in, multiplier), pointwise_kernel (1, 1, in · multiplier, filters) and,
    /// unless left out, bias (filters).
    /// </param>
    public SeparableConv2D(LayerSlot slot)
        : base(slot)
    {
        _window = WindowNumbers.Channels(Node, DepthwiseKernel.Shape);
        int positions = OutputShape[0] * OutputShape[1];
        var axis = new WindowAxis(positions, positions, 1, 1, 1, 0);
        _point = new WindowKernel(WindowAxis.None, WindowAxis.None, axis, PointwiseKernel.Shape[2], PointwiseKernel.Shape[3], Groups: 1);
        _forward = new WindowProduct(_point, toPositions: true);
        _gradient = new WindowGradient(_point);
    }

    /// <summary>The kernel of the first step, (kh, kw, in, multiplier).</summary>
    public Weight DepthwiseKernel => Weights[0];

    /// <summary>The kernel of the second step, (1, 1, in · multiplier, filters).</summary>
    public Weight PointwiseKernel => Weights[1];

    private WindowProduct Backwards => _backward ??= new WindowProduct(_point, toPositions: false);

    internal override int WorkerScratchLength(bool training) => training ? Math.Max(Backwards.ScratchLength, _gradient.ScratchLength) : 0;

    internal override int PreparationTasks(bool training) => _forward.Tasks + (training ? Backwards.Tasks : 0);

    internal override void Prepare(int task, bool training)
    {
        if (task < _forward.Tasks)
            _forward.Prepare(PointwiseKernel.Pointer, task);
        else
            Backwards.Prepare(PointwiseKernel.Pointer, task - _forward.Tasks);
    }

    internal override void Allocate(bool training)
    {
        if (training)
            _ = Backwards;
    }

    // What the first step gave, and in training its gradient beside it.
    private protected override int OwnLength(bool training) => training ? 2 * _point.Channels : _point.Channels;

    private protected override void ComputeSums(in BatchSlice batch, Matrix input, Matrix sums, in Finish finish)
    {
        Matrix between = Part(batch.Saved(Index), OwnOffset(batch.IsTraining), _point.Channels);
        _window.Forward(input, DepthwiseKernel.Pointer, null, between);
        _forward.Compute(between, BiasPointer, sums, finish, batch.Scratch);
    }

    private protected override void ComputeInputGradient(in BatchSlice batch, Matrix input, Matrix gradient, Matrix inputGradient)
    {
        Matrix between = GradientBetween(batch.Saved(Index));
        Backwards.Compute(gradient, null, between, default, batch.Scratch);
        if (!inputGradient.IsEmpty)
            _window.Backward(between, DepthwiseKernel.Pointer, inputGradient);
    }

    private protected override void ComputeKernelGradients(in GradientShare share, Matrix input, Matrix gradient)
    {
        Matrix saved = share.Saved(Index);
        _window.KernelGradient(share, input, GradientBetween(saved), share.At(DepthwiseKernel));
        _gradient.Compute(share, Part(saved, OwnOffset(training: true), _point.Channels), gradient, share.At(PointwiseKernel));
    }

    private Matrix GradientBetween(Matrix saved) => Part(saved, OwnOffset(training: true) + _point.Channels, _point.Channels);
}
