using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Autoencoders.Checkpoints;

namespace Autoencoders;

/// <summary>A picture made of pictures: images, their codes and their reconstructions, to look at or to keep.</summary>
public sealed class Figure
{
    internal Figure(RgbImage pixels) => Pixels = pixels;

    /// <summary>The pixels.</summary>
    public RgbImage Pixels { get; }

    /// <summary>Pictures in rows, one row for each argument: <c>Figure.Grid(images, codes.Reshape(8, 4), reconstructions)</c>.</summary>
    /// <param name="rows">
    /// Samples that are pictures: (height, width), (height, width, 1 or 3), or a vector whose length is a square. Rows may
    /// differ in size and number.
    /// </param>
    /// <exception cref="ArgumentException">There is no row, a row is empty or no picture, or the figure would be absurdly large.</exception>
    public static Figure Grid(params Samples[] rows) => Grid(new FigureOptions(), rows);

    /// <summary>Pictures in rows, with labels, colours and sizes of one's choice.</summary>
    /// <param name="options">How it looks. NaN and infinities are drawn red, whatever the colours.</param>
    /// <param name="rows">As above.</param>
    /// <exception cref="ArgumentException">There is no row, a row is empty or no picture, labels are too few or too many, or the figure would be absurdly large.</exception>
    public static Figure Grid(FigureOptions options, params Samples[] rows)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(rows);
        return new Figure(GridPainter.Paint(new GridLayout(options, rows), options, rows));
    }

    /// <summary>Pictures of one set in rows of a given length, drawn with one range: <c>Figure.Tile(images[..25], 5)</c>.</summary>
    /// <param name="samples">Samples that are pictures, as for <see cref="Grid(Samples[])"/>.</param>
    /// <param name="columns">How many stand in a row, at least 1; the last row may be shorter.</param>
    /// <exception cref="ArgumentException">There is no sample, it is no picture, or the number of columns is below 1.</exception>
    public static Figure Tile(Samples samples, int columns) => Tile(new FigureOptions(), samples, columns);

    /// <summary>Pictures of one set in rows of a given length, with labels, colours and sizes of one's choice.</summary>
    /// <param name="options">How it looks.</param>
    /// <param name="samples">As above.</param>
    /// <param name="columns">As above.</param>
    /// <exception cref="ArgumentException">As above, or labels are too few or too many.</exception>
    public static Figure Tile(FigureOptions options, Samples samples, int columns)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(samples);
        if (columns < 1)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Tiles stand in {columns} columns, where at least 1 was expected."), nameof(columns));
        if (samples.Count == 0)
            throw new ArgumentException($"There is nothing to tile: {samples}.", nameof(samples));
        Samples[] rows = [.. Enumerable.Range(0, ((samples.Count - 1) / columns) + 1).Select(row => samples[(row * columns)..(int)Math.Min(samples.Count, (row + 1L) * columns)])];
        return Grid(options with { Range = options.Range.For(samples) }, rows);
    }

    /// <summary>Originals, reconstructions, and reconstruction minus original in blue (less) over white (equal) to red (more), with its range beside it.</summary>
    /// <param name="originals">Samples that are pictures.</param>
    /// <param name="reconstructions">As many pictures of the same size.</param>
    /// <exception cref="ArgumentException">Numbers or sizes differ, or the samples are no pictures.</exception>
    public static Figure Difference(Samples originals, Samples reconstructions) => Difference(new FigureOptions(), originals, reconstructions);

    /// <summary>Originals, reconstructions and their difference, with labels, colours and sizes of one's choice.</summary>
    /// <param name="options">How it looks; its colours and its range are those of the first two rows.</param>
    /// <param name="originals">Samples that are pictures.</param>
    /// <param name="reconstructions">As many pictures of the same size; of colours the mean difference of the three channels is drawn.</param>
    /// <exception cref="ArgumentException">As above, or labels are too few or too many.</exception>
    public static Figure Difference(FigureOptions options, Samples originals, Samples reconstructions)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(originals);
        ArgumentNullException.ThrowIfNull(reconstructions);
        return DifferenceFigure.Draw(options, originals, reconstructions);
    }

    /// <summary>Figures from left to right.</summary>
    /// <param name="figures">One or more; each stands in the middle of the height.</param>
    /// <exception cref="ArgumentException">There is no figure, or the whole would be absurdly large.</exception>
    public static Figure Beside(params Figure[] figures) => Beside(new FigureOptions(), figures);

    /// <summary>Figures from left to right, with a title and labels.</summary>
    /// <param name="options">The title, a label above each figure (<see cref="FigureOptions.ColumnLabels"/>), the gap and the background; nothing else counts.</param>
    /// <param name="figures">One or more.</param>
    /// <exception cref="ArgumentException">There is no figure, labels are too few, too many or for rows, or the whole would be absurdly large.</exception>
    public static Figure Beside(FigureOptions options, params Figure[] figures)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(figures);
        return FigureComposition.Beside(options, figures);
    }

    /// <summary>Figures from top to bottom.</summary>
    /// <param name="figures">One or more; each stands in the middle of the width.</param>
    /// <exception cref="ArgumentException">There is no figure, or the whole would be absurdly large.</exception>
    public static Figure Stack(params Figure[] figures) => Stack(new FigureOptions(), figures);

    /// <summary>Figures from top to bottom, with a title and labels.</summary>
    /// <param name="options">The title, a label left of each figure (<see cref="FigureOptions.RowLabels"/>), the gap and the background; nothing else counts.</param>
    /// <param name="figures">One or more.</param>
    /// <exception cref="ArgumentException">There is no figure, labels are too few, too many or for columns, or the whole would be absurdly large.</exception>
    public static Figure Stack(FigureOptions options, params Figure[] figures)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(figures);
        return FigureComposition.Stack(options, figures);
    }

    /// <summary>The same figure with a line above it.</summary>
    /// <param name="title">The line, in printable ASCII; other characters are drawn as a box.</param>
    public Figure WithTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Stack(new FigureOptions { Title = title }, this);
    }

    /// <summary>The figure as PNG, grey if it has no colour.</summary>
    public byte[] ToPng() => PngWriter.Encode(Pixels);

    /// <summary>Writes the figure as PNG; missing folders are made, and an existing file is replaced only as a whole.</summary>
    /// <param name="path">Where, usually ending in <c>.png</c>.</param>
    /// <exception cref="IOException">The file could not be written; the message names it.</exception>
    public void Save(string path)
    {
        byte[] png = ToPng();
        AtomicFile.Write(path, stream => stream.Write(png));
    }
}
