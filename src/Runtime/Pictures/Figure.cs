using System;
using System.IO;
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
