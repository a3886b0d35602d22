using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A convolution over pictures that takes each channel by itself.</summary>
public sealed unsafe class DepthwiseConv2D : ConvolutionLayer
{
    private readonly ChannelWindow _window;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (kh, kw, in, multiplier) and, unless left out, bias (in · multiplier).</param>
    public DepthwiseConv2D(LayerSlot slot)
        : base(slot) => _window = WindowNumbers.Channels(Node, Kernel.Shape);

    /// <summary>The kernel, (kh, kw, in, multiplier).</summary>
    public Weight Kernel => Weights[0];

    private protected override void ComputeSums(in BatchSlice batch, Matrix input, Matrix sums, in Finish finish)
    {
        _window.Forward(input, Kernel.Pointer, BiasPointer, sums);
        finish.Apply(sums, 0, sums.Rows);
    }

    private protected override void ComputeInputGradient(in BatchSlice batch, Matrix input, Matrix gradient, Matrix inputGradient)
    {
        if (!inputGradient.IsEmpty)
            _window.Backward(gradient, Kernel.Pointer, inputGradient);
    }

    private protected override void ComputeKernelGradients(in GradientShare share, Matrix input, Matrix gradient) =>
        _window.KernelGradient(share, input, gradient, share.At(Kernel));
}
