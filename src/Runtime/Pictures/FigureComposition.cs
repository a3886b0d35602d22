using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders;

/// <summary>Puts figures together, beside or below each other, each in the middle of its place.</summary>
internal static class FigureComposition
{
    private const int LabelScale = 2;

    /// <summary>Figures from left to right, with a label above each.</summary>
    public static Figure Beside(FigureOptions options, Figure[] figures)
    {
        Check(options, figures, options.ColumnLabels, nameof(FigureOptions.ColumnLabels), options.RowLabels, nameof(FigureOptions.RowLabels));
        RgbImage[] images = [.. figures.Select(static figure => figure.Pixels)];
        long[] widths = [.. images.Select((image, at) => Math.Max(image.Width, (long)LabelWidth(options.ColumnLabels, at)))];
        int labelHeight = options.ColumnLabels.Count == 0 ? 0 : LineHeight(options.Gap);
        int height = images.Max(static image => image.Height);
        return Draw(options, widths.Sum() + ((widths.Length - 1) * (long)options.Gap), labelHeight + height, (image, left, top) =>
        {
            for (int at = 0; at < images.Length; left += (int)widths[at] + options.Gap, at++)
            {
                if (labelHeight > 0)
                    PixelFont.Draw(image, left + (((int)widths[at] - LabelWidth(options.ColumnLabels, at)) / 2), top + ((height - images[at].Height) / 2), options.ColumnLabels[at], LabelScale, Ink(options));
                image.Paste(images[at], left + (((int)widths[at] - images[at].Width) / 2), top + labelHeight + ((height - images[at].Height) / 2));
            }
        });
    }

    /// <summary>Figures from top to bottom, with a label left of each.</summary>
    public static Figure Stack(FigureOptions options, Figure[] figures)
    {
        Check(options, figures, options.RowLabels, nameof(FigureOptions.RowLabels), options.ColumnLabels, nameof(FigureOptions.ColumnLabels));
        RgbImage[] images = [.. figures.Select(static figure => figure.Pixels)];
        int labelRight = Enumerable.Range(0, options.RowLabels.Count).Select(at => LabelWidth(options.RowLabels, at)).DefaultIfEmpty(0).Max();
        int labelWidth = labelRight == 0 ? 0 : labelRight + Math.Max(options.Gap, 3 * LabelScale);
        int width = images.Max(static image => image.Width);
        int lowest = options.RowLabels.Count == 0 ? 0 : PixelFont.LineHeight * LabelScale;
        int[] heights = [.. images.Select(image => Math.Max(image.Height, lowest))];
        return Draw(options, labelWidth + (long)width, heights.Sum(static height => (long)height) + ((heights.Length - 1) * (long)options.Gap), (image, left, top) =>
        {
            for (int at = 0; at < images.Length; top += heights[at] + options.Gap, at++)
            {
                if (labelWidth > 0)
                    PixelFont.Draw(image, left + labelRight - LabelWidth(options.RowLabels, at), top + ((heights[at] - (PixelFont.CapitalHeight * LabelScale)) / 2), options.RowLabels[at], LabelScale, Ink(options));
                image.Paste(images[at], left + labelWidth + ((width - images[at].Width) / 2), top + ((heights[at] - images[at].Height) / 2));
            }
        });
    }

    private static Figure Draw(FigureOptions options, long width, long height, Action<RgbImage, int, int> drawAt)
    {
        string title = options.Title ?? "";
        int titleWidth = PixelFont.Measure(title, LabelScale), titleHeight = title.Length == 0 ? 0 : LineHeight(options.Gap);
        long whole = Math.Max(width, titleWidth);
        GridLayout.CheckSize(whole + (2L * options.Gap), titleHeight + height + (2L * options.Gap));
        var image = new RgbImage((int)whole + (2 * options.Gap), titleHeight + (int)height + (2 * options.Gap), options.Background);
        PixelFont.Draw(image, (image.Width - titleWidth) / 2, options.Gap, title, LabelScale, Ink(options));
        drawAt(image, (image.Width - (int)width) / 2, options.Gap + titleHeight);
        return new Figure(image);
    }

    private static void Check(FigureOptions options, Figure[] figures, IReadOnlyList<string> labels, string name, IReadOnlyList<string> others, string otherName)
    {
        if (figures.Length == 0)
            throw new ArgumentException("There is no figure to put together; give at least one.");
        if (Array.IndexOf(figures, null) is >= 0 and int at)
            throw new ArgumentException($"Figure {at + 1} of those to put together is null.");
        if (options.Gap is < 0 or > 1000)
            throw new ArgumentException($"{nameof(FigureOptions.Gap)} is {options.Gap}, where 0 to 1000 pixels were expected.");
        if (others.Count > 0)
            throw new ArgumentException($"{otherName} has no place here: label figures put together this way with {name}.");
        if (labels.Count != 0 && labels.Count != figures.Length)
            throw new ArgumentException($"{name} has {labels.Count} labels for {figures.Length} figures; give one for each or none.");
        if (labels.Any(static label => label is null))
            throw new ArgumentException($"A label of {name} is null; an empty one is \"\".");
    }

    private static int LabelWidth(IReadOnlyList<string> labels, int at) => labels.Count == 0 ? 0 : PixelFont.Measure(labels[at], LabelScale);

    private static int LineHeight(int gap) => (PixelFont.LineHeight * LabelScale) + Math.Max(gap, 3 * LabelScale);

    private static Rgb Ink(FigureOptions options) => options.Background.IsDark ? Rgb.Gray(230) : Rgb.Gray(40);
}
