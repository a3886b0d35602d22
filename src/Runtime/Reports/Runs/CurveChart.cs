using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>A chart of curves over epochs, drawn for both scales; the page's script shows values under the pointer.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="FirstEpoch">The number of the first epoch.</param>
/// <param name="Curves">The lines.</param>
/// <param name="Best">The position of the epoch to mark as the best, or null.</param>
internal sealed record CurveChart(string Title, int FirstEpoch, IReadOnlyList<Curve> Curves, int? Best)
{
    private const int Width = 640;
    private const int Height = 280;
    private const int Left = 58;
    private const int Right = 16;
    private const int Top = 16;
    private const int Bottom = 30;
    private const int DrawnPoints = 40;

    private int Count => Curves.Max(static curve => curve.Values.Count);

    public void Write(StringBuilder page)
    {
        CurveScale linear = CurveScale.Linear(Curves.SelectMany(static curve => curve.Finite));
        CurveScale? logarithmic = CurveScale.Logarithmic(Curves.SelectMany(static curve => curve.Finite));
        page.Append("<section class=\"chart\"><div class=\"over\"><h2>").Append(HtmlText.Escape(Title)).Append("</h2><ul class=\"legend\">");
        foreach (Curve curve in Curves)
            page.Append(CultureInfo.InvariantCulture, $"<li><i class=\"c{curve.Color}\"></i>{HtmlText.Escape(curve.Name)}</li>");
        page.Append("</ul>").Append(logarithmic is null ? "" : "<button type=\"button\" class=\"scale\" aria-pressed=\"false\" title=\"Even or logarithmic scale\">Log scale</button>").Append("</div>\n");
        page.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" tabindex=\"0\" aria-label=\"{HtmlText.Escape(Description())}\" data-first=\"{FirstEpoch}\" data-count=\"{Count}\" data-left=\"{Left}\" data-right=\"{Width - Right}\" data-top=\"{Top}\" data-bottom=\"{Height - Bottom}\">\n");
        WriteEpochs(page);
        WriteScale(page, linear, "linear");
        if (logarithmic is not null)
            WriteScale(page, logarithmic, "log");
        page.Append(CultureInfo.InvariantCulture, $"<line class=\"cross\" y1=\"{Top}\" y2=\"{Height - Bottom}\" visibility=\"hidden\"/>\n</svg></section>\n");
    }

    private void WriteEpochs(StringBuilder page)
    {
        page.Append("<g class=\"axis\">");
        foreach (int epoch in EpochTicks())
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{RunFormat.Place(X(epoch - FirstEpoch))}\" y=\"{Height - 10}\" text-anchor=\"middle\">{epoch}</text>");
        page.Append("</g>\n");
        if (Best is not { } best)
            return;
        string x = RunFormat.Place(X(best)), side = X(best) > Width / 2.0 ? "end" : "start";
        page.Append(CultureInfo.InvariantCulture, $"<line class=\"best\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/><text class=\"best\" x=\"{RunFormat.Place(X(best) + (side == "end" ? -5 : 5))}\" y=\"{Top + 9}\" text-anchor=\"{side}\">best: epoch {FirstEpoch + best}</text>\n");
    }

    private void WriteScale(StringBuilder page, CurveScale scale, string name)
    {
        page.Append(CultureInfo.InvariantCulture, $"<g class=\"{name}\" data-low=\"{scale.Low:R}\" data-high=\"{scale.High:R}\"><g class=\"axis\">");
        foreach ((double tick, string text) in scale.Ticks())
        {
            string y = RunFormat.Place(Y(scale, tick));
            page.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y}\" y2=\"{y}\"/><text x=\"{Left - 8}\" y=\"{y}\" dy=\".32em\" text-anchor=\"end\">{text}</text>");
        }

        page.Append("</g>");
        foreach (Curve curve in Curves)
        {
            page.Append(CultureInfo.InvariantCulture, $"<g class=\"curve l{curve.Color}\"");
            if (name == "linear")
                page.Append(CultureInfo.InvariantCulture, $" data-name=\"{HtmlText.Escape(curve.Name)}\" data-values=\"{string.Join(' ', curve.Values.Select(static value => value is null ? "-" : RunFormat.Value(value)))}\"");
            page.Append('>');
            WriteLine(page, scale, [.. curve.Points()]);
            page.Append("</g>");
        }

        page.Append("</g>\n");
    }

    // A NaN ends a line; a value that stands alone is a dot.
    private void WriteLine(StringBuilder page, CurveScale scale, (int At, double Value)[] points)
    {
        var path = new StringBuilder();
        var dots = new StringBuilder();
        for (int at = 0; at < points.Length; at++)
        {
            if (!double.IsFinite(points[at].Value))
                continue;
            bool follows = at > 0 && double.IsFinite(points[at - 1].Value), goesOn = at + 1 < points.Length && double.IsFinite(points[at + 1].Value);
            string x = RunFormat.Place(X(points[at].At)), y = RunFormat.Place(Y(scale, points[at].Value));
            path.Append(follows ? 'L' : 'M').Append(x).Append(' ').Append(y);
            if (points.Length <= DrawnPoints || (!follows && !goesOn))
                dots.Append("<circle cx=\"").Append(x).Append("\" cy=\"").Append(y).Append("\" r=\"2.5\"/>");
        }

        page.Append("<path d=\"").Append(path).Append("\"/>").Append(dots);
    }

    private IEnumerable<int> EpochTicks()
    {
        int step = new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 200_000, 1_000_000 }.First(step => Count / step <= 10 || step == 1_000_000);
        int last = FirstEpoch + Count - 1;
        return Enumerable.Range(FirstEpoch, Count).Where(epoch => epoch % step == 0 || (epoch == FirstEpoch && step > 1 && step - (epoch % step) > step / 2)).Where(epoch => epoch <= last);
    }

    private double X(int at) => Count == 1 ? (Left + Width - Right) / 2.0 : Left + ((double)at / (Count - 1) * (Width - Right - Left));

    private static double Y(CurveScale scale, double value) => Height - Bottom - (scale.Fraction(value) * (Height - Bottom - Top));

    private string Description() =>
        Title + " by epoch: " + string.Join(", ", Curves.Select(curve => curve.Name + " now " + RunFormat.Value(curve.Values.LastOrDefault(static value => value is not null)))) + ".";
}
