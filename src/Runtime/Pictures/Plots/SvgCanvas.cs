using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Reports;

namespace Autoencoders;

/// <summary>Draws a plot as SVG 1.1. Colours are CSS variables with a light and a dark value, so that a page can set others; attributes repeat the light ones for programs that know no variables.</summary>
internal sealed class SvgCanvas(int width, int height, string name) : IPlotCanvas
{
    private readonly StringBuilder _body = new();
    private readonly SortedDictionary<string, PlotColor> _colors = new(StringComparer.Ordinal) { [PlotColor.Paper.Name] = PlotColor.Paper };

    public DiagramStyle Style => DiagramStyle.Svg;

    public void Line(IReadOnlyList<(double X, double Y)> points, double width, PlotColor color, bool isDashed = false) => Add(
        $"<path {Use(color)} d=\"M{string.Join('L', points.Select(static point => $"{Number(point.X)} {Number(point.Y)}"))}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"{Number(width)}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"{(isDashed ? " stroke-dasharray=\"4 3\"" : "")}/>");

    public void Marks(IReadOnlyList<PlotMark> marks, MarkShape shape, double radius, PlotColor color)
    {
        if (marks.Count == 0)
            return;
        Add($"<g {Use(color)} {(shape == MarkShape.Dot ? $"stroke=\"currentColor\" stroke-width=\"{Number(2 * radius)}\" stroke-linecap=\"round\"" : "fill=\"currentColor\"")}>");
        // Marks that tell nothing are one path.
        string[] silent = [.. marks.Where(static mark => mark.Tip is null).Select(mark => Outline(mark, shape, radius))];
        if (silent.Length > 0)
            Add($"<path d=\"{string.Concat(silent)}\"/>");
        foreach (PlotMark mark in marks.Where(static mark => mark.Tip is not null))
            Add($"<path d=\"{Outline(mark, shape, radius)}\"><title>{Escape(mark.Tip!)}</title></path>");
        Add("</g>");
    }

    public void Ring(PlotMark mark, double radius, PlotColor color) => Add(
        $"<circle {Use(color)} cx=\"{Number(mark.X)}\" cy=\"{Number(mark.Y)}\" r=\"{Number(radius)}\" fill=\"transparent\" stroke=\"currentColor\" stroke-width=\"1.5\">{(mark.Tip is null ? "" : $"<title>{Escape(mark.Tip)}</title>")}</circle>");

    public void Hint(PlotMark mark) => Add(
        $"<circle cx=\"{Number(mark.X)}\" cy=\"{Number(mark.Y)}\" r=\"5\" fill-opacity=\"0\"><title>{Escape(mark.Tip ?? "")}</title></circle>");

    public void Text(string text, double x, double middle, TextSide side, PlotColor color, bool isTitle = false)
    {
        double size = isTitle ? DiagramStyle.TitleSize : DiagramStyle.LineSize;
        string anchor = side switch { TextSide.Left => "", TextSide.Middle => " text-anchor=\"middle\"", _ => " text-anchor=\"end\"" };
        Add($"<text {Use(color)} x=\"{Number(x)}\" y=\"{Number(middle + (0.36 * size))}\" font-size=\"{Number(size)}\"{(isTitle ? " font-weight=\"600\"" : "")}{anchor} fill=\"currentColor\">{Escape(text)}</text>");
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"autoencoder-plot\" role=\"img\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n");
        if (name.Length > 0)
            text.Append($"<title>{Escape(name)}</title>\n");
        text.Append("<style>\n");
        text.Append(".autoencoder-plot{").AppendJoin(';', _colors.Values.Select(static color => $"--{color.Name}:{DiagramPalette.Text(color.Light)}")).Append("}\n");
        text.Append("@media (prefers-color-scheme: dark){.autoencoder-plot{").AppendJoin(';', _colors.Values.Select(static color => $"--{color.Name}:{DiagramPalette.Text(color.Dark)}")).Append("}}\n");
        foreach (PlotColor color in _colors.Values)
            text.Append($".autoencoder-plot .{color.Name}{{color:var(--{color.Name})}}\n");
        text.Append("</style>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect {Use(PlotColor.Paper)} width=\"{width}\" height=\"{height}\" fill=\"currentColor\"/>\n");
        return text.Append(_body).Append("</svg>\n").ToString();
    }

    private static string Outline(PlotMark mark, MarkShape shape, double radius)
    {
        double side = 2 * radius * PixelCanvas.SquareShare;
        return shape switch
        {
            MarkShape.Dot => $"M{Number(mark.X)} {Number(mark.Y)}h0",
            MarkShape.Square => $"M{Number(mark.X - (side / 2))} {Number(mark.Y - (side / 2))}h{Number(side)}v{Number(side)}h{Number(-side)}z",
            _ => $"M{string.Join('L', PixelCanvas.Corners(mark, radius).Select(static corner => $"{Number(corner.X)} {Number(corner.Y)}"))}z",
        };
    }

    private string Use(PlotColor color)
    {
        _colors[color.Name] = color;
        return $"class=\"{color.Name}\" color=\"{DiagramPalette.Text(color.Light)}\"";
    }

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    // What XML 1.0 cannot hold at all is left out.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                < 0x20 or 0xFFFE or 0xFFFF => "",
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }

    private void Add(string text) => _body.Append(text).Append('\n');
}
