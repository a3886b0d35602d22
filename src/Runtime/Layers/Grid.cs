using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>The sizes of a map with one to three spatial axes, as one with three: those that it lacks have size 1.</summary>
internal readonly record struct Grid(int Depth, int Height, int Width, int Channels)
{
    /// <summary>From one line of cells to the next, in numbers.</summary>
    public int Line => Width * Channels;

    /// <summary>From one plane of lines to the next, in numbers.</summary>
    public int Plane => Height * Line;

    /// <summary>All numbers.</summary>
    public int Length => Depth * Plane;

    public static Grid Of(Shape shape) => new(
        shape.Rank < 4 ? 1 : shape[shape.Rank - 4],
        shape.Rank < 3 ? 1 : shape[shape.Rank - 3],
        shape.Rank < 2 ? 1 : shape[shape.Rank - 2],
        shape.Last);

    /// <summary>The size of a spatial axis, counted from the depth.</summary>
    public int Axis(int axis) => axis switch { 0 => Depth, 1 => Height, _ => Width };

    /// <summary>One of a layer's numbers for an axis, counted from the depth; the fallback for one that its maps lack.</summary>
    public static int Number(LayerNode node, string name, int axis, int fallback)
    {
        int own = axis - 3 + node.InputShape!.Value.Rank - 1;
        return own < 0 ? fallback : (int)node.Number(name + own);
    }
}
