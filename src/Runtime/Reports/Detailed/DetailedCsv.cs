using System;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>A detailed table as comma-separated values.</summary>
internal static class DetailedCsv
{
    public static string Write(DetailedTable table, string lineEnd)
    {
        if (lineEnd is not ("\n" or "\r\n"))
            throw new ArgumentException("A line of comma-separated values ends in \\n or \\r\\n.", nameof(lineEnd));
        var text = new StringBuilder();
        text.AppendJoin(',', table.Columns.Select(static column => column.ToString())).Append(lineEnd);
        foreach ((string path, DetailedRow row) in table.AllRows)
            text.AppendJoin(',', table.Columns.Select(column => Quote(column == DetailedColumn.Name ? path : DetailedCells.Value(column, row)))).Append(lineEnd);
        return text.ToString();
    }

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
