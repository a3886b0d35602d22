using System;
using System.Collections.Generic;

namespace Autoencoders.Models;

/// <summary>How far a moving window reaches along one axis; the formulas are Keras'.</summary>
internal static class Window
{
    /// <summary>How many places a window has; 0 where it does not fit.</summary>
    /// <param name="length">The axis' length.</param>
    /// <param name="size">The window's cells.</param>
    /// <param name="stride">The step from one place to the next.</param>
    /// <param name="dilation">The step from one cell of the window to the next.</param>
    /// <param name="padding">What happens at the border.</param>
    public static int OutputLength(int length, int size, int stride, int dilation, Padding padding)
    {
        long reach = (long)(size - 1) * dilation + 1;
        return padding != Padding.Valid ? (length - 1) / stride + 1
            : length < reach ? 0
            : (int)((length - reach) / stride) + 1;
    }

    /// <summary>The places of a window over all spatial axes of a channels-last shape; null where it does not fit, which is reported.</summary>
    public static IReadOnlyList<int>? Output(
        LayerContext context, Shape input, IReadOnlyList<int> size, IReadOnlyList<int> strides, IReadOnlyList<int>? dilation, Padding padding, string? sizeArgument)
    {
        context.Divides(strides);
        var output = new int[size.Count];
        for (int axis = 0; axis < output.Length; axis++)
        {
            int step = dilation is null ? 1 : dilation[axis];
            output[axis] = OutputLength(input[axis], size[axis], strides[axis], step, padding);
            if (output[axis] > 0)
                continue;
            long reach = (long)(size[axis] - 1) * step + 1;
            context.Report(
                IssueId.WindowTooLarge,
                sizeArgument,
                $"{context.Describe()} does not fit: its window reaches over {LayerContext.Text(reach)} cells, axis {axis + 1} of {input} has {LayerContext.Text((IFormattable)input[axis])}. {context.Chain()} {Remedies.Window(input)}");
            return null;
        }

        return output;
    }

    /// <summary>A channels-last shape from its spatial sizes and its channels.</summary>
    public static Shape WithChannels(IReadOnlyList<int> spatial, int channels)
    {
        var sizes = new int[spatial.Count + 1];
        for (int axis = 0; axis < spatial.Count; axis++)
            sizes[axis] = spatial[axis];
        sizes[spatial.Count] = channels;
        return new Shape(sizes);
    }
}
