using System;
using Functional = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>A transposed convolution whose axes differ, which PyTorch's own layers could not be told before 0.100.</summary>
public sealed class TransposedConvolution : LayerModule
{
    private readonly long[] _strides;
    private readonly long[] _padding;
    private readonly long[] _outputPadding;
    private readonly long[] _dilation;

    /// <summary>Makes the layer.</summary>
    /// <param name="inputs">The channels that enter.</param>
    /// <param name="outputs">The channels that leave.</param>
    /// <param name="kernel">The window's cells along each of one to three axes.</param>
    /// <param name="strides">The steps.</param>
    /// <param name="padding">How many cells are cut off at both ends.</param>
    /// <param name="outputPadding">How many cells are added behind.</param>
    /// <param name="dilation">The distance of neighbouring cells of the window.</param>
    /// <param name="bias">Whether there is a bias.</param>
    public TransposedConvolution(long inputs, long outputs, long[] kernel, long[] strides, long[] padding, long[] outputPadding, long[] dilation, bool bias)
        : base(nameof(TransposedConvolution))
    {
        _strides = strides;
        _padding = padding;
        _outputPadding = outputPadding;
        _dilation = dilation;
        AddWeight("weight", 0, [inputs, outputs, .. kernel]);
        if (bias)
            AddWeight("bias", 0, outputs);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => _strides.Length switch
    {
        1 => Functional.conv_transpose1d(input, Weight("weight"), WeightOrNull("bias"), _strides[0], _padding[0], _outputPadding[0], _dilation[0]),
        2 => Functional.conv_transpose2d(input, Weight("weight"), WeightOrNull("bias"), _strides, _padding, _outputPadding, _dilation),
        3 => Functional.conv_transpose3d(input, Weight("weight"), WeightOrNull("bias"), _strides, _padding, _outputPadding, _dilation),
        _ => throw new InvalidOperationException("A convolution has one to three axes."),
    };
}
