using System;
using System.Security.Cryptography;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>What every page has: a head that forbids the browser to load anything and to run any script but the page's own.</summary>
internal static class HtmlPage
{
    /// <summary>The switch that the pages' script looks for.</summary>
    public const string ThemeButton = "<button id=\"theme\" type=\"button\" title=\"Light, dark, or as the system has it\">Theme: system</button>";

    /// <summary>Writes the head of a page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="title">The title, escaped.</param>
    /// <param name="style">The style sheet.</param>
    /// <param name="more">Further elements of the head.</param>
    /// <param name="scripts">The texts of the scripts that the page will contain.</param>
    public static void Head(StringBuilder page, string title, string style, string more, params ReadOnlySpan<string> scripts)
    {
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src");
        foreach (string script in scripts)
            page.Append(" 'sha256-").Append(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))).Append('\'');
        page.Append("\">\n<title>").Append(title).Append("</title>\n<style>").Append(style).Append("</style>\n").Append(more).Append("</head>\n");
    }

    /// <summary>Writes a picture that folds.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="diagram">A text with an svg element; what stands around it is left out.</param>
    /// <exception cref="ArgumentException">There is no svg element.</exception>
    public static void Diagram(StringBuilder page, string diagram) =>
        page.Append("<section><details open><summary><h2>Diagram</h2></summary><div class=\"diagram\">").Append(Svg(diagram)).Append("</div></details></section>\n");

    // A picture of its own file begins with what a page has no place for.
    private static string Svg(string diagram)
    {
        int start = diagram.IndexOf("<svg", StringComparison.Ordinal), end = diagram.LastIndexOf("</svg>", StringComparison.Ordinal);
        return start >= 0 && end > start
            ? diagram[start..(end + "</svg>".Length)].ReplaceLineEndings("\n")
            : throw new ArgumentException("A page's Diagram is a whole <svg> element; there is none in what was given.", nameof(diagram));
    }
}
