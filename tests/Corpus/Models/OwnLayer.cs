using System;
using Autoencoders;

/// <summary>Sums groups.</summary>
[ShapeRule("..., C -> ..., C / group")]
public sealed partial class OwnLayerSumAttribute(int group) : CustomLayerAttribute
{
    /// <summary>How many are summed.</summary>
    public int Group => group;

    /// <inheritdoc/>
    public partial void Forward(Shape inputShape, ReadOnlySpan<float> input, Shape outputShape, Span<float> output)
    {
        output.Clear();
        for (int i = 0; i < input.Length; i++)
            output[i / group] += input[i];
    }

    partial void Backward(Shape inputShape, ReadOnlySpan<float> input, Shape outputShape, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
            inputGradient[i] = outputGradient[i / group];
    }
}

/// <summary>A layer of one's own that groups values.</summary>
[Model, Input(64)]
[Dense(32, Activation.Relu), OwnLayerSum(4), Code, Dense(64)]
public partial class OwnLayer;
