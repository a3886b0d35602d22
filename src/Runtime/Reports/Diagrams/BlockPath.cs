using System.Globalization;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Names the blocks that a layer lies in, so that two blocks never share a name.</summary>
internal static class BlockPath
{
    /// <summary>The outermost blocks around a layer, joined by <c>/</c>.</summary>
    /// <param name="node">The layer.</param>
    /// <param name="depth">How many blocks, 1 to as many as there are.</param>
    public static string Of(LayerNode node, int depth) => Of(node.Blocks, depth, node.CallOf is null ? 0 : node.Call);

    /// <summary>The same for a layer of a document.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="depth">How many blocks, 1 to as many as there are.</param>
    public static string Of(LayerDocument layer, int depth) => Of(layer.Blocks, depth, layer.CallOf is null ? 0 : layer.Call);

    /// <summary>A block as the frame around it shows it: by the name that its line has, or that it has in the block around it.</summary>
    /// <param name="node">A layer in it.</param>
    /// <param name="depth">How many blocks lie around the layer down to it, 1 to as many as there are.</param>
    public static string Name(LayerNode node, int depth) => depth == 1 ? node.Label : node.Blocks[depth - 1].Name;

    /// <summary>A layer as the frame around it shows it.</summary>
    /// <param name="node">The layer.</param>
    public static string Name(LayerNode node) => node.Name[(node.Name.LastIndexOf('/') + 1)..];

    /// <summary>The class of a block.</summary>
    /// <param name="node">A layer in it.</param>
    /// <param name="depth">How many blocks lie around it.</param>
    public static string Kind(LayerNode node, int depth) => node.Blocks[depth].Kind;

    // A shared block is called again under the name of its first call.
    private static string Of(EquatableArray<BlockUse> blocks, int depth, int call) =>
        string.Join("/", blocks.Take(depth).Select(static use => use.Name)) + (call == 0 ? "" : "@" + call.ToString(CultureInfo.InvariantCulture));
}
