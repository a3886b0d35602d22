using System;
using System.Globalization;
using System.IO;
using System.Text;
using Autoencoders.Checkpoints;

namespace Autoencoders;

/// <summary>Numbers as a picture with axes, as pixels on white or as SVG for light and dark pages.</summary>
/// <remarks>The same numbers and options give the same bytes.</remarks>
public abstract class Plot
{
    private const long MaxPixels = 100_000_000;

    private protected Plot()
    {
    }

    private protected abstract PlotOptions Look { get; }

    /// <summary>The plot as pixels, to save or to put beside other figures.</summary>
    /// <exception cref="ArgumentException">A size among the options is out of range.</exception>
    public Figure ToFigure()
    {
        PlotOptions look = CheckedLook();
        if ((long)look.Width * look.Scale * look.Height * look.Scale > MaxPixels)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The plot would have {look.Width * look.Scale} × {look.Height * look.Scale} pixels, where at most {MaxPixels} in all are drawn: choose a smaller {nameof(PlotOptions.Scale)}, or write an SVG."));
        var image = new RgbImage(look.Width * look.Scale, look.Height * look.Scale, Rgb.White);
        Draw(new PixelCanvas(image, look.Scale));
        return new Figure(image);
    }

    /// <summary>The plot as SVG, whose points tell their numbers under the mouse.</summary>
    /// <exception cref="ArgumentException">A size among the options is out of range.</exception>
    public string ToSvg()
    {
        PlotOptions look = CheckedLook();
        var canvas = new SvgCanvas(look.Width, look.Height, look.Title ?? "");
        Draw(canvas);
        return canvas.ToString();
    }

    /// <summary>Writes the plot as its name's ending says; missing folders are made, and an existing file is replaced only as a whole.</summary>
    /// <param name="path">Where, ending in <c>.png</c> or <c>.svg</c>.</param>
    /// <exception cref="ArgumentException">The name has another ending, or a size among the options is out of range.</exception>
    /// <exception cref="IOException">The file could not be written; the message names it.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        byte[] content = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PNG" => ToFigure().ToPng(),
            ".SVG" => Encoding.UTF8.GetBytes(ToSvg()),
            _ => throw new ArgumentException($"A plot is written as .png or .svg, but the name is {path}.", nameof(path)),
        };
        AtomicFile.Write(path, stream => stream.Write(content));
    }

    private protected abstract void Draw(IPlotCanvas canvas);

    private PlotOptions CheckedLook()
    {
        Check(Look.Width, 160, 4000, nameof(PlotOptions.Width));
        Check(Look.Height, 120, 4000, nameof(PlotOptions.Height));
        Check(Look.Scale, 1, 8, nameof(PlotOptions.Scale));
        return Look;
    }

    private static void Check(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}, where {least} to {most} were expected."));
    }
}
