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

    private static int Number(LayerNode node, string name, int axis) =>
        (int)node.Number(name + axis.ToString(CultureInfo.InvariantCulture));
}
