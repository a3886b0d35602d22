using System;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Sizes in points, and how wide text is.</summary>
/// <param name="titleHeight">From one line to the next for a title.</param>
/// <param name="lineHeight">From one line to the next for anything else.</param>
/// <param name="titleWidth">How wide a title is.</param>
/// <param name="lineWidth">How wide any other text is.</param>
internal sealed class DiagramStyle(double titleHeight, double lineHeight, Func<string, double> titleWidth, Func<string, double> lineWidth)
{
    /// <summary>The font size of titles in an SVG.</summary>
    public const double TitleSize = 13;

    /// <summary>The font size of anything else in an SVG.</summary>
    public const double LineSize = 11;

    private const double Padding = 7;

    // Advances of Helvetica's letters in thousandths of its size (Adobe Core 14 metrics), from the space to the tilde.
    private static readonly int[] Advances =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    // Fonts that stand in for Helvetica are up to a tenth wider, and bold letters again as much.
    private const double Spare = 1.1;

    /// <summary>The style of an SVG.</summary>
    public static DiagramStyle Svg { get; } = new(16, 14, static text => Advance(text) * TitleSize * Spare * 1.08, static text => Advance(text) * LineSize * Spare);

    /// <summary>The style of a PNG.</summary>
    public static DiagramStyle Png { get; } = new(14, 12, static text => PixelFont.Measure(PlainText.Of(text), 1) + (text.Length * 0.5), static text => PixelFont.Measure(PlainText.Of(text), 1));

    /// <summary>From one line to the next for a title.</summary>
    public double TitleHeight => titleHeight;

    /// <summary>From one line to the next for anything else.</summary>
    public double LineHeight => lineHeight;

    /// <summary>How wide a title is.</summary>
    /// <param name="text">The title.</param>
    public double TitleWidth(string text) => Math.Ceiling(titleWidth(text));

    /// <summary>How wide any other text is.</summary>
    /// <param name="text">The text.</param>
    public double LineWidth(string text) => Math.Ceiling(lineWidth(text));

    /// <summary>The size of a box around its text.</summary>
    /// <param name="node">What the box stands for.</param>
    public (double Width, double Height) Box(DiagramNode node)
    {
        double text = Math.Max(TitleWidth(DiagramSign.Title(node)), node.Lines.Select(LineWidth).DefaultIfEmpty(0).Max());
        return (Even(text + (2 * Padding) + 8), Even(TitleHeight + (node.Lines.Count * LineHeight) + (2 * Padding)));
    }

    private static double Even(double size) => Math.Ceiling(size / 2) * 2;

    private static double Advance(string text) => text.Sum(static letter => letter is >= ' ' and <= '~' ? Advances[letter - ' '] : letter < '\u2E80' ? 667 : 1000) / 1000.0;
}
