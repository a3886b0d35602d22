using System.Collections.Generic;
using System.Linq;

namespace Autoencoders;

/// <summary>What stands above the axes: a title, sentences, and a legend in as many lines as it needs.</summary>
internal sealed class PlotHeading
{
    private const double TitleHeight = 20;
    private const double LineHeight = 15;
    private const double SignWidth = 18;
    private const double Between = 14;

    private readonly IPlotCanvas _canvas;
    private readonly double _left, _right;

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="left">The left edge of everything.</param>
    /// <param name="top">The upper edge.</param>
    /// <param name="right">The right edge, beyond which no text goes.</param>
    public PlotHeading(IPlotCanvas canvas, double left, double top, double right)
    {
        (_canvas, _left, _right) = (canvas, left, right);
        Bottom = top;
    }

    /// <summary>Where the drawn part ends.</summary>
    public double Bottom { get; private set; }

    /// <summary>Adds a title, if there is one.</summary>
    public void Title(string? title)
    {
        if (string.IsNullOrEmpty(title))
            return;
        _canvas.Text(Shortened(title, _right - _left, isTitle: true), _left, Bottom + 8, TextSide.Left, PlotColor.Ink, isTitle: true);
        Bottom += TitleHeight;
    }

    /// <summary>Adds a sentence, broken between words where it is too long.</summary>
    public void Sentence(string text)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && _canvas.Style.LineWidth(longer) > _right - _left)
            {
                Line(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
            Line(line);
    }

    /// <summary>Adds a legend.</summary>
    public void Legend(IReadOnlyList<LegendEntry> entries)
    {
        double x = _left;
        foreach (LegendEntry entry in entries)
        {
            double sign = entry.Sign == LegendSign.Mark ? SignWidth - 7 : SignWidth;
            string text = Shortened(entry.Text, _right - _left - sign);
            double width = sign + 3 + _canvas.Style.LineWidth(text);
            if (x > _left && x + width > _right)
            {
                x = _left;
                Bottom += LineHeight;
            }

            double middle = Bottom + 6;
            Sign(entry, x, middle, sign);
            _canvas.Text(text, x + sign + 3, middle, TextSide.Left, PlotColor.Ink);
            x += width + Between;
        }

        if (entries.Any())
            Bottom += LineHeight;
    }

    private void Sign(LegendEntry entry, double x, double middle, double width)
    {
        switch (entry.Sign)
        {
            case LegendSign.Line or LegendSign.Dashes:
                _canvas.Line([(x + 1, middle), (x + width - 1, middle)], 2, entry.Color, entry.Sign == LegendSign.Dashes);
                break;
            case LegendSign.Ring:
                _canvas.Ring(new PlotMark(x + (width / 2), middle), 4, entry.Color);
                break;
            default:
                _canvas.Marks([new PlotMark(x + (width / 2), middle)], entry.Shape, 3.5, entry.Color);
                break;
        }
    }

    private void Line(string text)
    {
        _canvas.Text(text, _left, Bottom + 6, TextSide.Left, PlotColor.Faint);
        Bottom += LineHeight;
    }

    private string Shortened(string text, double width, bool isTitle = false)
    {
        if (Width(text) <= width)
            return text;
        int length = text.Length;
        while (length > 1 && Width(text[..length] + "...") > width)
            length--;
        return text[..length] + "...";

        double Width(string part) => isTitle ? _canvas.Style.TitleWidth(part) : _canvas.Style.LineWidth(part);
    }
}
