using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>Writes a drawing as SVG 1.1 with CSS colours for light and dark pages.</summary>
internal sealed class SvgWriter
{
    private const double Corner = 7;

    private readonly StringBuilder _text = new();
    private readonly DiagramStyle _style;
    private readonly DiagramOptions _options;

    private SvgWriter(DiagramStyle style, DiagramOptions options)
    {
        _style = style;
        _options = options;
    }

    /// <summary>The document.</summary>
    /// <param name="graph">What is shown.</param>
    /// <param name="drawing">Where.</param>
    /// <param name="style">The style that it was laid out with.</param>
    /// <param name="options">What colours stand for.</param>
    public static string Write(DiagramGraph graph, DiagramDrawing drawing, DiagramStyle style, DiagramOptions options)
    {
        var writer = new SvgWriter(style, options);
        writer.Write(graph, drawing);
        return writer._text.ToString();
    }

    private void Write(DiagramGraph graph, DiagramDrawing drawing)
    {
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"autoencoder-diagram\" role=\"img\" width=\"{Number(drawing.Width)}\" height=\"{Number(drawing.Height)}\" viewBox=\"0 0 {Number(drawing.Width)} {Number(drawing.Height)}\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">");
        Line($"<title>{Escape(graph.Name)}</title>");
        SvgColors.Write(_text, drawing.Boxes.Select(box => DiagramLook.Of(box.Node, _options)));
        Line($"<rect class=\"paper\" width=\"{Number(drawing.Width)}\" height=\"{Number(drawing.Height)}\" fill=\"{DiagramPalette.Text(DiagramPalette.Paper)}\"/>");
        foreach (DrawnFrame frame in drawing.Frames)
            Frame(frame);
        foreach (DrawnLine line in drawing.Lines)
            Arrow(line);
        foreach (DrawnLabel label in drawing.Labels)
            Line($"<text class=\"faint halo\" x=\"{Number(label.X)}\" y=\"{Number(label.Y + 4)}\" font-size=\"{Number(DiagramStyle.LineSize)}\"{(label.IsCentered ? " text-anchor=\"middle\"" : "")} fill=\"{DiagramPalette.Text(DiagramPalette.Faint)}\">{Escape(label.Text)}</text>");
        foreach (DrawnBox box in drawing.Boxes)
            Box(box);
        Line("</svg>");
    }

    private void Frame(DrawnFrame frame)
    {
        Line($"<rect class=\"frame\" {Area(frame.Area)} rx=\"6\" fill=\"{DiagramPalette.Text(DiagramPalette.Frame)}\" stroke=\"{DiagramPalette.Text(DiagramPalette.Line)}\" stroke-opacity=\"0.5\"/>");
        Line($"<text class=\"ink\" x=\"{Number(frame.Area.Left + 10)}\" y=\"{Number(frame.Area.Top + 17)}\" font-size=\"{Number(DiagramStyle.TitleSize)}\" font-weight=\"600\" fill=\"{DiagramPalette.Text(DiagramPalette.Ink)}\">{Escape(frame.Cluster.Title)}</text>");
    }

    private void Arrow(DrawnLine line)
    {
        IReadOnlyList<(double X, double Y)> points = line.HasHead ? ArrowHead.Shorten(line.Points) : line.Points;
        // What only one model has keeps its hue on dark pages, too: it is told from both papers.
        string color = DiagramPalette.Text(line.Change is { } change ? DiagramPalette.Hue(change) : DiagramPalette.Line);
        string dash = line.Change == DiagramChange.Removed ? " stroke-dasharray=\"5 3\"" : "";
        Line($"<path{(line.Change is null ? " class=\"line\"" : "")} d=\"{Path(points)}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.25\"{dash}/>");
        if (line.HasHead)
            Line($"<path{(line.Change is null ? " class=\"head\"" : "")} d=\"M{string.Join("L", ArrowHead.Of(line.Points).Select(static point => $"{Number(point.X)} {Number(point.Y)}"))}Z\" fill=\"{color}\"/>");
    }

    private void Box(DrawnBox box)
    {
        DiagramNode node = box.Node;
        DiagramLook look = DiagramLook.Of(node, _options);
        Line($"<g class=\"{look.Name}{(node.IsDead ? " dead" : "")}{(node.Mistake is null ? "" : " mistake")}\">");
        Line($"<title>{Escape(node.Mistake is null ? node.Name : $"{node.Name} {node.Mistake}")}</title>");
        double radius = node.IsTerminal ? box.Area.Height / 2 : 5;
        Rgb border = node.Mistake is null ? look.Hue : DiagramPalette.Mistake;
        string dash = node.IsDead || node.Change == DiagramChange.Removed ? " stroke-dasharray=\"5 3\"" : "";
        double width = node.Mistake is not null || node.Change is not null ? 2.25 : node.IsCode ? 2 : 1.25;
        Line($"<rect class=\"box\" {Area(box.Area)} rx=\"{Number(radius)}\" fill=\"{DiagramPalette.Text(DiagramPalette.Light(look.Hue))}\" stroke=\"{DiagramPalette.Text(border)}\" stroke-width=\"{Number(width)}\"{dash}/>");
        if (node.IsCode)
            Line($"<rect {Area(Shrink(box.Area, 3.5))} rx=\"3\" fill=\"none\" stroke=\"{DiagramPalette.Text(border)}\"/>");
        double x = box.Area.Left + (box.Area.Width / 2);
        double y = box.Area.Top + ((box.Area.Height - _style.TitleHeight - (node.Lines.Count * _style.LineHeight)) / 2);
        Line($"<text class=\"ink\" x=\"{Number(x)}\" y=\"{Number(y + 12.5)}\" font-size=\"{Number(DiagramStyle.TitleSize)}\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{DiagramPalette.Text(DiagramPalette.Ink)}\">{Escape(DiagramSign.Title(node))}</text>");
        for (int at = 0; at < node.Lines.Count; at++)
            Line($"<text class=\"faint\" x=\"{Number(x)}\" y=\"{Number(y + _style.TitleHeight + (at * _style.LineHeight) + 11)}\" font-size=\"{Number(DiagramStyle.LineSize)}\" text-anchor=\"middle\" fill=\"{DiagramPalette.Text(DiagramPalette.Faint)}\">{Escape(node.Lines[at])}</text>");
        Line("</g>");
    }

    // Corners are rounded, as far as their sides are long enough.
    private static string Path(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder($"M{Number(points[0].X)} {Number(points[0].Y)}");
        for (int at = 1; at < points.Count - 1; at++)
        {
            (double X, double Y) before = RoundCorner.Toward(points[at], points[at - 1], Corner), behind = RoundCorner.Toward(points[at], points[at + 1], Corner);
            path.Append(CultureInfo.InvariantCulture, $"L{Number(before.X)} {Number(before.Y)}Q{Number(points[at].X)} {Number(points[at].Y)} {Number(behind.X)} {Number(behind.Y)}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"L{Number(points[^1].X)} {Number(points[^1].Y)}").ToString();
    }

    private static DrawnArea Shrink(DrawnArea area, double by) => new(area.Left + by, area.Top + by, area.Width - (2 * by), area.Height - (2 * by));

    private static string Area(DrawnArea area) => $"x=\"{Number(area.Left)}\" y=\"{Number(area.Top)}\" width=\"{Number(area.Width)}\" height=\"{Number(area.Height)}\"";

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
                '"' => "&quot;",
                < 0x20 or 0xFFFE or 0xFFFF => "",
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }

    private void Line(string text) => _text.Append(text).Append('\n');
}
