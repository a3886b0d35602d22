using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Training;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class DetailedFormsTests
{
    private static readonly Architecture Broken = ModelChecker.Check(new ModelSpec("Broken<b>", [
        new Declaration("Model"), Input(8, 8, 1), Line("Conv2D", ("filters", 4), ("kernel", 3)), Line("MaxPooling2D", ("poolSize", 9)), Line("Flatten")]));

    private static readonly Func<DetailedTable, string>[] Forms =
        [static table => table.ToText(), static table => table.ToMarkdown(), static table => table.ToCsv(), static table => HtmlReport.Write(Blocks.Architecture, new HtmlReportOptions { Table = table.Options })];

    [Fact]
    public void SameModel_GivesTheSameBytesInAnyCulture()
    {
        string[] first = [.. Forms.Select(static form => form(DetailedTable.Of(Blocks.Architecture)))];
        OtherCulture.Run(() => Assert.Equal(first, Forms.Select(static form => form(DetailedTable.Of(Blocks.Architecture)))));
        Assert.All(first, static text => Assert.False(text.Contains('\r') || !text.EndsWith('\n')));
    }

    [Fact]
    public void LinesOfTheTable_AreAsWideAsEachOther_AndNoneExceedsTheWidth()
    {
        string[] free = [.. Lines(DetailedTable.Of(Blocks.Architecture).ToText()).Skip(1).TakeWhile(static line => line[0] is '│' or '┌' or '├' or '└')];
        Assert.Single(free.Select(static line => line.Length).Distinct());
        Assert.Equal(free.Length, DetailedTable.Of(Blocks.Architecture).AllRows.Count() + 4);
        for (int width = 60; width < 160; width += 7)
        {
            DetailedColumn[] columns = [DetailedColumn.Name, DetailedColumn.Kind, DetailedColumn.Input, DetailedColumn.Output, DetailedColumn.Parameters, DetailedColumn.ConnectedFrom];
            Assert.All(Lines(DetailedTable.Of(Blocks.Architecture, new DetailedTableOptions { Width = width, Columns = columns }).ToText()), line => Assert.True(line.Length <= width, line));
        }
    }

    [Fact]
    public void Ascii_IsAsciiOnly_EvenWithAMistake()
    {
        foreach (Architecture architecture in (Architecture[])[Blocks.Architecture, Broken])
            Assert.DoesNotContain(DetailedTable.Of(architecture, new DetailedTableOptions { Ascii = true }).ToText(), static c => c > 127);
    }

    [Fact]
    public void Depth_ClosesBlocks_WithoutChangingTheTotals()
    {
        DetailedTable closed = DetailedTable.Of(Blocks.Architecture, new DetailedTableOptions { Depth = 0 }), half = DetailedTable.Of(Blocks.Architecture, new DetailedTableOptions { Depth = 1 });

        Assert.All(closed.AllRows, static row => Assert.Equal(0, row.Row.Depth));
        Assert.Equal(1, half.AllRows.Max(static row => row.Row.Depth));
        Assert.Equal(DetailedTable.Of(Blocks.Architecture).Totals, closed.Totals);
    }

    [Fact]
    public void Columns_AreThoseChosenInThatOrder()
    {
        var options = new DetailedTableOptions { Columns = [DetailedColumn.Output, DetailedColumn.Name] };

        Assert.Equal("Output,Name", Lines(DetailedTable.Of(Pictures.Architecture, options).ToCsv())[0]);
        Assert.StartsWith("| (28, 28, 1) | input\\_1 |", Lines(DetailedTable.Of(Pictures.Architecture, options).ToMarkdown())[3], StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenModel_HasItsRowsUpToTheBadLayer_WhichIsMarkedInEveryForm()
    {
        DetailedTable table = DetailedTable.Of(Broken);

        Assert.Null(table.Totals.Memory);
        Assert.Equal("max_pooling2d", table.Rows.Single(static row => row.Mistake is not null).Name);
        Assert.Equal("?", Value(table, "max_pooling2d", "Output"));
        Assert.Contains("← AE", table.ToText(), StringComparison.Ordinal);
        Assert.Contains("← AE", table.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("class=\"mistake\">← AE", HtmlReport.Write(Broken), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_EscapesNamesAndTitles()
    {
        string page = HtmlReport.Write(Broken, new HtmlReportOptions { Title = "<img src=x onerror=\"alert('1')\">&" });

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Broken<b>", HtmlReport.Write(Broken), StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void PictureThatIsNone_IsRefused() =>
        Assert.Contains("<svg>", Assert.Throws<ArgumentException>(static () => HtmlReport.Write(Pictures.Architecture, new HtmlReportOptions { Diagram = "graph LR" })).Message, StringComparison.Ordinal);

    [Fact]
    public void SavedPage_IsTheWrittenOne()
    {
        string folder = Directory.CreateTempSubdirectory("reports").FullName;
        try
        {
            string path = Path.Combine(folder, "new", "report.html");
            HtmlReport.Save(Pictures.Architecture, path);
            Assert.Equal(HtmlReport.Write(Pictures.Architecture), File.ReadAllText(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void CsvCells_AreQuotedWhereTheyHoldCommas_AndReadBack()
    {
        DetailedTable table = DetailedTable.Of(Blocks.Architecture);
        List<string[]> read = Read(table.ToCsv("\r\n"));

        Assert.All(read, line => Assert.Equal(table.Columns.Count, line.Length));
        Assert.Equal(table.AllRows.Select(static row => row.Path), read.Skip(1).Select(static line => line[0]));
        Assert.Equal("(32, 32, 3)", read[1][3]);
        Assert.Equal(table.Totals.Parameters, read.Skip(1).Where(static line => !line[0].Contains('/', StringComparison.Ordinal)).Sum(static line => long.Parse(line[8], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void WrongOptions_AreRefusedNamingThem()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Batch", static () => Of(new DetailedTableOptions { Batch = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("Depth", static () => Of(new DetailedTableOptions { Depth = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>("Width", static () => Of(new DetailedTableOptions { Width = 19 }));
        Assert.Contains("Kind", Assert.Throws<ArgumentException>(static () => Of(new DetailedTableOptions { Columns = [DetailedColumn.Kind, DetailedColumn.Kind] })).Message, StringComparison.Ordinal);
        Assert.Contains("99", Assert.Throws<ArgumentException>(static () => Of(new DetailedTableOptions { Columns = [(DetailedColumn)99] })).Message, StringComparison.Ordinal);
        Assert.Contains("Width", Assert.Throws<ArgumentException>(static () => Of(new DetailedTableOptions { Width = 40 }).ToText()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => Of(new DetailedTableOptions()).ToCsv("\r"));

        static DetailedTable Of(DetailedTableOptions options) => DetailedTable.Of(Blocks.Architecture, options);
    }

    [Fact]
    public void NamedSizes_SayForWhichTheyAreCounted()
    {
        string text = DetailedTable.Of(ModelChecker.Check(new ModelSpec("Named", [new Declaration("Model"), Line("Input", ("sizes", new EquatableArray<string>(["H", "3"]))), Dense(3)]))).ToText();

        Assert.Contains("(H, 3)", text, StringComparison.Ordinal);
        Assert.Contains("Named sizes are counted for an input of (", text, StringComparison.Ordinal);
    }

    private static string Value(DetailedTable table, string row, string column)
    {
        List<string[]> lines = Read(table.ToCsv());
        return lines.Single(line => line[0] == row)[Array.IndexOf(lines[0], column)];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // A reader of its own, after RFC 4180.
    private static List<string[]> Read(string csv)
    {
        var lines = new List<string[]>();
        var cells = new List<string>();
        string cell = "";
        bool isQuoted = false;
        for (int at = 0; at < csv.Length; at++)
        {
            char c = csv[at];
            if (isQuoted && c == '"' && at + 1 < csv.Length && csv[at + 1] == '"')
                cell += csv[at++];
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\n' or '\r'))
                cell += c;
            else if (c is ',' or '\n')
            {
                cells.Add(cell);
                cell = "";
                if (c == '\n')
                {
                    lines.Add([.. cells]);
                    cells.Clear();
                }
            }
        }

        return lines;
    }
}
