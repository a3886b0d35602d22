using System.Collections.Generic;
using Autoencoders.Reports;

namespace Autoencoders;

/// <summary>Where a text stands.</summary>
internal enum TextSide
{
    /// <summary>Its left edge is given.</summary>
    Left,

    /// <summary>Its middle is given.</summary>
    Middle,

    /// <summary>Its right edge is given.</summary>
    Right,
}

/// <summary>What stands for a number in a plot.</summary>
internal enum MarkShape
{
    /// <summary>A filled circle.</summary>
    Dot,

    /// <summary>A filled square.</summary>
    Square,

    /// <summary>A filled triangle.</summary>
    Triangle,
}

/// <summary>A mark, and what it tells under the mouse, if anything.</summary>
internal readonly record struct PlotMark(double X, double Y, string? Tip = null);

/// <summary>What plots are drawn on, in points from the top left.</summary>
internal interface IPlotCanvas
{
    /// <summary>How wide texts are.</summary>
    DiagramStyle Style { get; }

    /// <summary>A line through some points.</summary>
    void Line(IReadOnlyList<(double X, double Y)> points, double width, PlotColor color, bool isDashed = false);

    /// <summary>Marks of one colour.</summary>
    void Marks(IReadOnlyList<PlotMark> marks, MarkShape shape, double radius, PlotColor color);

    /// <summary>A circle around a mark.</summary>
    void Ring(PlotMark mark, double radius, PlotColor color);

    /// <summary>A place that tells something under the mouse; nothing on paper.</summary>
    void Hint(PlotMark mark);

    /// <summary>A line of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">Where it stands.</param>
    /// <param name="middle">The middle of its capitals.</param>
    /// <param name="side">Which of its edges stands there.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="isTitle">Whether it is larger and bold.</param>
    void Text(string text, double x, double middle, TextSide side, PlotColor color, bool isTitle = false);
}
