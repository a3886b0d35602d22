using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders;

/// <summary>Where everything in a grid of pictures goes, in pixels.</summary>
internal sealed class GridLayout
{
    private const int MaxSide = 32_767;
    private const long MaxPixels = 100_000_000;
    private const int LineDistance = PixelFont.LineHeight + 2;

    private readonly int _gap;
    private readonly int _columnWidth;
    private readonly int[] _rowTops;
    private readonly int[] _rowHeights;

    public GridLayout(FigureOptions options, Samples[] rows)
    {
        CheckOptions(options);
        Pictures = PicturesOf(rows);
        ColumnCount = rows.Max(static row => row.Count);
        CheckLabels(options.RowLabels, rows.Length, "row");
        CheckLabels(options.ColumnLabels, ColumnCount, "column");

        _gap = options.Gap;
        Scales = ScalesOf(Pictures, options.CellSize);
        long pictureWidth = Pictures.Zip(Scales, static (picture, scale) => (long)picture.Width * scale).Max();
        long[] heights = Pictures.Zip(Scales, static (picture, scale) => (long)picture.Height * scale).ToArray();

        // Letters of two pixels a dot read well beside pictures; one pixel a dot is for where two do not fit.
        RowLabelScale = heights.Min() >= 2 * options.RowLabels.Select(LabelHeight).DefaultIfEmpty(PixelFont.LineHeight).Max() ? 2 : 1;
        ColumnLabelScale = WidestOf(options.ColumnLabels, 2) <= pictureWidth ? 2 : 1;
        long columnWidth = Math.Max(pictureWidth, WidestOf(options.ColumnLabels, ColumnLabelScale));

        long left = _gap;
        if (options.RowLabels.Count > 0)
        {
            heights = [.. heights.Zip(options.RowLabels, (rowHeight, label) => Math.Max(rowHeight, LabelHeight(label) * RowLabelScale))];
            RowLabelRight = _gap + WidestOf([.. options.RowLabels.SelectMany(static label => label.Split('\n'))], RowLabelScale);
            left = RowLabelRight + LabelGap(RowLabelScale);
        }

        long gridWidth = (ColumnCount * (columnWidth + _gap)) - _gap;
        long width = left + gridWidth + _gap;
        string title = options.Title ?? "";
        TitleScale = PixelFont.Measure(title, 2) + (2 * _gap) <= width ? 2 : 1;
        width = Math.Max(width, PixelFont.Measure(title, TitleScale) + (2 * _gap));

        long top = _gap;
        TitleTop = (int)top;
        if (title.Length > 0)
            top += (PixelFont.LineHeight * TitleScale) + LabelGap(TitleScale);
        ColumnLabelTop = (int)top;
        if (options.ColumnLabels.Count > 0)
            top += (PixelFont.LineHeight * ColumnLabelScale) + LabelGap(ColumnLabelScale);

        long height = top + heights.Sum(rowHeight => rowHeight + _gap);
        CheckSize(width, height);
        Width = (int)width;
        Height = (int)height;
        Left = (int)left;
        _columnWidth = (int)columnWidth;
        _rowHeights = [.. heights.Select(static rowHeight => (int)rowHeight)];
        _rowTops = TopsOf(_rowHeights, (int)top);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Where the first column begins.</summary>
    public int Left { get; }

    public int ColumnCount { get; }

    public IReadOnlyList<PictureShape> Pictures { get; }

    /// <summary>By how much each row's pictures are enlarged.</summary>
    public IReadOnlyList<int> Scales { get; }

    public int TitleTop { get; }

    public int TitleScale { get; }

    public int ColumnLabelTop { get; }

    public int ColumnLabelScale { get; }

    /// <summary>Where labels of rows end.</summary>
    public int RowLabelRight { get; }

    public int RowLabelScale { get; }

    /// <summary>The upper left corner of a picture, centred in its row and column.</summary>
    public (int X, int Y) CornerOf(int row, int column) =>
        (CenterOf(column, Pictures[row].Width * Scales[row]), CenterDown(row, Pictures[row].Height * Scales[row]));

    /// <summary>Where something begins that is centred in a column.</summary>
    public int CenterOf(int column, int width) => Left + (column * (_columnWidth + _gap)) + ((_columnWidth - width) / 2);

    /// <summary>Where the capitals of one line of a row's label begin.</summary>
    public int RowLabelTopOf(int row, int line, int lines) =>
        CenterDown(row, (PixelFont.CapitalHeight + ((lines - 1) * LineDistance)) * RowLabelScale) + (line * LineDistance * RowLabelScale);

    private static int LabelHeight(string label) => PixelFont.LineHeight + (label.Count(static letter => letter == '\n') * LineDistance);

    private int CenterDown(int row, int height) => _rowTops[row] + ((_rowHeights[row] - height) / 2);

    private int LabelGap(int scale) => Math.Max(_gap, 3 * scale);

    private static PictureShape[] PicturesOf(Samples[] rows)
    {
        if (rows.Length == 0)
            throw new ArgumentException("A figure needs at least one row of pictures; none was given.");
        var pictures = new PictureShape[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] is null)
                throw new ArgumentException($"Row {i + 1} of the figure is null, where samples were expected.");
            if (rows[i].Count == 0)
                throw new ArgumentException($"Row {i + 1} of the figure is empty: {rows[i]}.");
            pictures[i] = PictureShape.Of(rows[i], i + 1);
        }

        return pictures;
    }

    // The row with the largest pictures sets the size; the others are enlarged to fit beside it, not beyond.
    private static int[] ScalesOf(IReadOnlyList<PictureShape> pictures, int cellSize)
    {
        int longest = pictures.Max(static picture => picture.Longest);
        int cell = longest * Math.Max(1, cellSize / longest);
        return pictures.Select(picture => Math.Max(1, cell / picture.Longest)).ToArray();
    }

    private int[] TopsOf(int[] heights, int top)
    {
        var tops = new int[heights.Length];
        for (int i = 0; i < tops.Length; i++)
        {
            tops[i] = top;
            top += heights[i] + _gap;
        }

        return tops;
    }

    private static int WidestOf(IReadOnlyList<string> labels, int scale) =>
        labels.Count == 0 ? 0 : labels.Max(label => PixelFont.Measure(label, scale));

    private static void CheckOptions(FigureOptions options)
    {
        if (options.CellSize is < 1 or > 4096)
            throw new ArgumentException($"{nameof(FigureOptions.CellSize)} is {options.CellSize}, where 1 to 4096 pixels were expected.");
        if (options.Gap is < 0 or > 1000)
            throw new ArgumentException($"{nameof(FigureOptions.Gap)} is {options.Gap}, where 0 to 1000 pixels were expected.");
    }

    private static void CheckLabels(IReadOnlyList<string> labels, int count, string what)
    {
        if (labels.Count != 0 && labels.Count != count)
            throw new ArgumentException($"There are {labels.Count} {what} labels for {count} {what}{(count == 1 ? "" : "s")}; give one for each or none.");
        if (labels.Any(static label => label is null))
            throw new ArgumentException($"A {what} label is null; an empty one is \"\".");
    }

    /// <summary>Refuses a figure that is too large.</summary>
    /// <exception cref="ArgumentException">It is too large.</exception>
    public static void CheckSize(long width, long height)
    {
        if (width > MaxSide || height > MaxSide || width * height > MaxPixels)
            throw new ArgumentException($"The figure would have {width} × {height} pixels, where at most {MaxSide} a side and {MaxPixels} in all are drawn: take fewer samples, as in images[..10].");
    }
}
