using System;
using Autoencoders;

/// <summary>Mean of the channels.</summary>
[ShapeRule("H,W,3 -> H,W,1")]
public sealed partial class OwnFrozenLayerGreyAttribute : CustomLayerAttribute
{
    /// <inheritdoc/>
    public partial void Forward(Shape inputShape, ReadOnlySpan<float> input, Shape outputShape, Span<float> output)
    {
        for (int i = 0; i < output.Length; i++)
            output[i] = (input[3 * i] + input[3 * i + 1] + input[3 * i + 2]) / 3;
    }
}

/// <summary>A layer of one's own in front of all that learns, so that it needs no backward pass.</summary>
[Model, Input(8, 8, 3)]
[OwnFrozenLayerGrey, Flatten, Dense(10)]
public partial class OwnFrozenLayer;
