using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>A diagram with a place for everything, in points from the top left.</summary>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
/// <param name="Boxes">The boxes.</param>
/// <param name="Frames">The frames around blocks, each after the one that it lies in.</param>
/// <param name="Lines">The arrows, some in several parts.</param>
/// <param name="Labels">What is written beside the arrows.</param>
internal sealed record DiagramDrawing(double Width, double Height, IReadOnlyList<DrawnBox> Boxes, IReadOnlyList<DrawnFrame> Frames, IReadOnlyList<DrawnLine> Lines, IReadOnlyList<DrawnLabel> Labels);

/// <summary>A box.</summary>
/// <param name="Node">What it stands for.</param>
/// <param name="Area">Where it lies.</param>
internal sealed record DrawnBox(DiagramNode Node, DrawnArea Area);

/// <summary>The frame of a block.</summary>
/// <param name="Cluster">The block.</param>
/// <param name="Area">Where it lies.</param>
internal sealed record DrawnFrame(DiagramCluster Cluster, DrawnArea Area);

/// <summary>An arrow, or a part of one.</summary>
/// <param name="Points">Its corners.</param>
/// <param name="HasHead">Whether it ends at a box rather than at a frame's border.</param>
/// <param name="Change">Whether only one of two models has it, and which; null where nothing is compared.</param>
internal sealed record DrawnLine(IReadOnlyList<(double X, double Y)> Points, bool HasHead, DiagramChange? Change);

/// <summary>What is written beside an arrow.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Where it begins, or where its middle is.</param>
/// <param name="Y">Where its middle is.</param>
/// <param name="IsCentered">Whether X is its middle.</param>
internal sealed record DrawnLabel(string Text, double X, double Y, bool IsCentered);

/// <summary>A rectangle.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct DrawnArea(double Left, double Top, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>Whether two rectangles have some area in common.</summary>
    /// <param name="other">The other one.</param>
    public bool Overlaps(DrawnArea other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether another rectangle lies within.</summary>
    /// <param name="other">The other one.</param>
    public bool Holds(DrawnArea other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;
}
