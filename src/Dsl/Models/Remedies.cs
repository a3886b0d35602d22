using System.Linq;
using Autoencoders.Models.Hints;

namespace Autoencoders.Models;

/// <summary>What a message advises where sizes do not fit, from the sizes alone.</summary>
internal static class Remedies
{
    /// <summary>A map brought to the size of the one that it is joined with; empty where their spatial sizes are the same or cannot be compared.</summary>
    /// <param name="map">The current tensor.</param>
    /// <param name="other">The named one.</param>
    /// <param name="layer">What it is called; null where it has no name that a line could use.</param>
    public static string Like(Shape map, Shape other, string? layer)
    {
        if (layer is null || layer.Contains("/") || map.Rank != other.Rank || map.Rank is < 2 or > 4)
            return "";
        int[] differences = Enumerable.Range(0, map.Rank - 1).Select(axis => map[axis] - other[axis]).Where(static difference => difference != 0).ToArray();
        string? like = differences.Length == 0 ? null : differences.All(static difference => difference < 0) ? "PadLike" : differences.All(static difference => difference > 0) ? "CropLike" : "ResizeLike";
        bool isFar = Enumerable.Range(0, map.Rank - 1).Any(axis => 4 * System.Math.Abs(map[axis] - other[axis]) > System.Math.Max(map[axis], other[axis]));
        return like is null ? "" : isFar ? $" Put [ResizeLike(\"{layer}\")] in front, or give '{layer}' the same stride on its way here." : $" Put [{like}(\"{layer}\")] in front.";
    }

    /// <summary>A smaller window or a border or, where it looks like it, sizes in another order.</summary>
    public static string Window(Shape map) =>
        ChannelsFirstHint.Reorder(map) is { } sizes ? $"If {map} has its channels first, write {new Shape(sizes)}; else use Padding.Same or a smaller window." : "Use Padding.Same or a smaller window.";

    /// <summary>One axis more for an input that lacks its channels; empty where something else is wrong.</summary>
    /// <param name="input">What enters.</param>
    /// <param name="rank">How many axes the layer takes.</param>
    /// <param name="source">The layer before, or the input.</param>
    public static string Channels(Shape input, int rank, LayerNode? source) =>
        source is { IsInput: true } && rank == 3 && input.Rank == 2 && input.Last > 4 ? $" Write [Input({Sizes(input)}, 1)] for one channel." : "";

    /// <summary>What makes as many values as a reshape needs.</summary>
    /// <param name="input">What enters.</param>
    /// <param name="needed">How many values there should be.</param>
    /// <param name="source">The layer before.</param>
    public static string Values(Shape input, long needed, LayerNode? source) =>
        source is not { Kind: "Dense", Blocks.Count: 0, CallOf: null } dense ? ""
        : input.Rank > 1 ? $" '{dense.Label}' works on the last axis only; put [Flatten] in front of the first dense layer for one vector of the whole."
        : needed <= int.MaxValue ? $" Give '{dense.Label}' {LayerContext.Text(needed)} units." : "";

    private static string Sizes(Shape shape) => shape.ToString().Trim('(', ')');
}
