using System.Globalization;
using Autoencoders.Engine;
using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>Reads what a convolution's rule stated about its window.</summary>
internal static class WindowNumbers
{
    /// <summary>How the window moves along one axis.</summary>
    public static WindowAxis Axis(LayerNode node, int axis, int length, int positions, int cells) =>
        new(length, positions, cells, Number(node, "Strides", axis), Number(node, "DilationRate", axis), Number(node, "Before", axis));

    /// <summary>A window that takes each channel by itself, with a kernel (kh, kw, in, multiplier).</summary>
    public static ChannelWindow Channels(LayerNode node, Shape kernel)
    {
        (Shape input, Shape output) = (node.InputShape!.Value, node.OutputShape!.Value);
        return new ChannelWindow(Axis(node, 0, input[0], output[0], kernel[0]), Axis(node, 1, input[1], output[1], kernel[1]), kernel[2], kernel[3]);
    }

    private static int Number(LayerNode node, string name, int axis) =>
        (int)node.Number(name + axis.ToString(CultureInfo.InvariantCulture));
}
