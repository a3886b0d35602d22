using System;
using System.IO;
using System.Linq;
using System.Text;
using Autoencoders.Checkpoints;

namespace Autoencoders.Reports;

/// <summary>A model's table and picture as one HTML file that needs nothing else: no network, no other file.</summary>
/// <remarks>The page forbids the browser to load anything and to run any script but its own, so a picture cannot bring one in.</remarks>
public static class HtmlReport
{
    /// <summary>The page of a model; a broken one has its rows up to the bad layer, which is marked.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="options">The table's options, a picture, a heading.</param>
    /// <returns>The HTML; lines end in <c>\n</c>, and the same model gives the same bytes.</returns>
    /// <exception cref="ArgumentException">The picture holds no <c>&lt;svg&gt;</c> element, or the table's options are wrong.</exception>
    public static string Write(Architecture architecture, HtmlReportOptions? options = null)
    {
        options ??= new HtmlReportOptions();
        DetailedTable table = DetailedTable.Of(architecture, options.Table);
        string title = HtmlText.Escape(options.Title ?? table.Name);
        var page = new StringBuilder();
        HtmlPage.Head(page, title, HtmlStyle.Text + (options.Diagram is null ? "" : SvgColors.Themes("--sheet")), "", HtmlScript.Text);
        page.Append("<body>\n<header><h1>").Append(title).Append("</h1>").Append(HtmlPage.ThemeButton).Append("</header>\n<main>\n");
        HtmlTotals.Write(page, table);
        foreach (string note in table.Notes.Where(static note => note[0] != '*'))
            page.Append("<p class=\"note\">").Append(HtmlText.Escape(note)).Append("</p>\n");
        if (options.Diagram is { } diagram)
            HtmlPage.Diagram(page, diagram);
        HtmlTable.Write(page, table);
        page.Append("</main>\n<div id=\"card\" role=\"tooltip\" hidden></div>\n<script>").Append(HtmlScript.Text).Append("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>Writes the page to a file, which is whole or not there.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="path">Where the file goes; its folder is made if need be.</param>
    /// <param name="options">The table's options, a picture, a heading.</param>
    /// <exception cref="IOException">The file could not be written; the message names it and says why.</exception>
    public static void Save(Architecture architecture, string path, HtmlReportOptions? options = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Write(architecture, options));
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }
}
