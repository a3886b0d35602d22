using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>What the rules share of convolutions over pictures that take each channel by itself.</summary>
internal abstract class ChannelConvolutionRule(string kind) : ConvolutionRule(kind, 2)
{
    /// <summary>The window over each channel; null where something is unknown or wrong, which is reported.</summary>
    protected ChannelMotion? Channels(LayerContext context, WindowMotion? motion)
    {
        int multiplier = context.Value("DepthMultiplier", 1);
        if (multiplier < 1)
        {
            context.Report(IssueId.NotPositive, "DepthMultiplier", $"{context.Describe()} needs at least 1 for DepthMultiplier; got {Number(multiplier)}.");
            return null;
        }

        if (Input(context) is not { } input || motion is null)
            return null;
        if (Window.Output(context, input, motion.Size, motion.Strides, motion.Dilation, motion.Padding, "kernel") is not { } output)
            return null;
        long outputs = (long)input.Last * multiplier;
        if (outputs > int.MaxValue)
        {
            context.Report(IssueId.TooLarge, null, $"{context.Describe()} makes {LayerContext.Text(outputs)} channels; too many to index. {context.Chain()}");
            return null;
        }

        Set(context, motion, motion.CellsBefore(input, output));
        return new ChannelMotion(output, (int)outputs, KernelShape(motion, input.Last, multiplier));
    }
}

/// <summary>Where a window over each channel goes.</summary>
/// <param name="Output">How many positions it takes along each axis.</param>
/// <param name="Outputs">How many channels come out.</param>
/// <param name="Kernel">(kh, kw, in, multiplier).</param>
internal sealed record ChannelMotion(IReadOnlyList<int> Output, int Outputs, Shape Kernel)
{
    /// <summary>How many positions the window takes.</summary>
    public long Positions => Count.Product(Output[0], Output[1]);
}
