using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>The table of a page: a body for each row of the model, with the rows of its blocks.</summary>
internal static class HtmlTable
{
    public static void Write(StringBuilder page, DetailedTable table)
    {
        bool hasBlocks = table.Rows.Any(static row => row.Children.Count > 0);
        page.Append("<section><div class=\"over\"><h2>Layers</h2>")
            .Append(hasBlocks ? "<button id=\"open\" type=\"button\">Open all</button><button id=\"close\" type=\"button\">Close all</button>" : "")
            .Append("</div>\n<div class=\"scroll\"><table id=\"layers\">\n<thead><tr>");
        foreach (DetailedColumn column in table.Columns)
        {
            string side = DetailedCells.IsNumber(column) ? " class=\"n\"" : "";
            page.Append("<th scope=\"col\" aria-sort=\"none\"").Append(side).Append("><button type=\"button\">").Append(DetailedCells.Heading(column)).Append("</button></th>");
        }

        page.Append("</tr></thead>\n");
        int number = 0;
        foreach (DetailedRow row in table.Rows)
        {
            page.Append("<tbody>\n");
            Row(page, table, row, "", ref number);
            page.Append("</tbody>\n");
        }

        page.Append("</table></div>\n</section>\n");
    }

    private static void Row(StringBuilder page, DetailedTable table, DetailedRow row, string around, ref int number)
    {
        string id = "r" + DetailedFormat.Number(number++);
        string kinds = (row.Mistake is null ? "" : " bad") + (row.IsCode ? " code" : "") + (row.Children.Count > 0 ? " block" : "");
        page.Append("<tr tabindex=\"0\" data-id=\"").Append(id).Append("\" data-in=\"").Append(around.Trim()).Append("\" class=\"").Append(kinds.Trim()).Append("\">");
        for (int at = 0; at < table.Columns.Count; at++)
            Cell(page, table.Columns[at], row, isFirst: at == 0);
        page.Append("</tr>\n");
        foreach (DetailedRow child in row.Children)
            Row(page, table, child, around + " " + id, ref number);
    }

    private static void Cell(StringBuilder page, DetailedColumn column, DetailedRow row, bool isFirst)
    {
        bool isNumber = DetailedCells.IsNumber(column);
        page.Append("<td");
        if (isNumber)
            page.Append(" class=\"n").Append(column == DetailedColumn.Share ? " share" : "").Append("\" data-v=\"").Append(HtmlText.Escape(DetailedCells.Value(column, row))).Append('"');
        if (column == DetailedColumn.Share)
            page.Append(CultureInfo.InvariantCulture, $" style=\"--share:{row.Share * 100:F2}%\"");
        page.Append('>');
        if (isFirst)
            page.Append("<span class=\"in\" style=\"--depth:").Append(DetailedFormat.Number(row.Depth)).Append("\">").Append(row.Children.Count > 0 ? "<button type=\"button\" class=\"fold\" aria-expanded=\"true\" aria-label=\"Open or close\"></button>" : "<i class=\"leaf\"></i>");
        page.Append(HtmlText.Escape(DetailedCells.Text(column, row)));
        if (isFirst)
        {
            page.Append(row.IsCode ? "<em>code</em>" : "").Append("</span>");
            if (row.Mistake is { } mistake)
                page.Append("<p class=\"mistake\">").Append(HtmlText.Escape(mistake)).Append("</p>");
            page.Append("<template><h3>").Append(HtmlText.Escape(row.Name)).Append(" <span>").Append(HtmlText.Escape(row.Kind)).Append("</span></h3><dl>");
            foreach ((string name, string value) in Details(row))
                page.Append("<dt>").Append(HtmlText.Escape(name)).Append("</dt><dd>").Append(HtmlText.Escape(value)).Append("</dd>");
            page.Append("</dl></template>");
        }

        page.Append("</td>");
    }

    // Everything that is known of a row, whichever columns were chosen.
    private static IEnumerable<(string Name, string Value)> Details(DetailedRow row)
    {
        foreach (DetailedColumn column in Enum.GetValues<DetailedColumn>().Where(static column => column is not (DetailedColumn.Name or DetailedColumn.Kind)))
        {
            string text = DetailedCells.Text(column, row);
            if (text.Length > 0 && !(column == DetailedColumn.Parameters && row.Parameters == 0))
                yield return (DetailedCells.Heading(column), text);
        }

        if (row.Calls > 1)
            yield return ("Calls", DetailedFormat.Number(row.Calls));
        if (row.Children.Count > 0)
        {
            yield return ("Holds", string.Join(", ", row.Children.Select(static child => child.Name)));
            yield break;
        }

        foreach (Models.WeightSpec weight in row.Weights)
            yield return (weight.Name, weight.Shape + (weight.Owner is { } owner ? " of " + owner : "") + (weight.IsTrainable ? "" : ", not trainable"));

        // A window's own numbers stand above, by axis.
        Models.Setting[] settings = [.. row.Settings.Where(setting => row.Window is null || !(char.IsAsciiDigit(setting.Name[^1]) || setting.Name == "Groups"))];
        if (settings.Length > 0)
            yield return ("Settings", string.Join(", ", settings.Select(static setting => setting.Name + " = " + setting.Value.ToString(CultureInfo.InvariantCulture))));
    }
}
