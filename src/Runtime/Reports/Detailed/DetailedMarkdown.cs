using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>A detailed table in Markdown, as GitHub shows it.</summary>
internal static class DetailedMarkdown
{
    public static string Write(DetailedTable table)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Escape(table.Name)).Append("**\n\n");
        Row(table.Columns.Select(DetailedCells.Heading));
        Row(table.Columns.Select(static column => DetailedCells.IsNumber(column) ? "---:" : ":---"));
        foreach ((_, DetailedRow row) in table.AllRows)
        {
            Row(table.Columns.Select(column => column == DetailedColumn.Name
                ? string.Concat(Enumerable.Repeat("&emsp;", row.Depth)) + Escape(row.Name) + (row.IsCode ? " \\*" : "") + (row.Mistake is { } mistake ? "<br>" + Escape(mistake) : "")
                : Escape(DetailedCells.Text(column, row))));
        }

        foreach (string note in table.Notes)
            text.Append('\n').Append(Escape(note)).Append('\n');
        text.Append('\n');
        Row(["Total", ""]);
        Row([":---", "---:"]);
        foreach ((string name, string value) in table.Totals.Lines(table.Options))
            Row([name, value]);
        return text.ToString();

        void Row(System.Collections.Generic.IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Escape(string text) => string.Concat(text.Select(static c => c switch
    {
        '\r' or '\n' => " ",
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '|' or '*' or '_' or '`' or '\\' or '[' or ']' or '~' => "\\" + c,
        _ => c.ToString(),
    }));
}
