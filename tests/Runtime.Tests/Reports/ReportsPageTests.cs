using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>The examples of docs/reports.md are what the reports print.</summary>
public sealed class ReportsPageTests
{
    private static readonly DetailedTable Chosen = DetailedTable.Of(SkipDenoiser.Architecture, new DetailedTableOptions
    {
        Columns = [DetailedColumn.Name, DetailedColumn.Output, DetailedColumn.Kernel, DetailedColumn.Parameters,
            DetailedColumn.Share, DetailedColumn.MultiplyAdds, DetailedColumn.ReceptiveField],
    });

    // AUTOENCODERS_UPDATE_SNAPSHOTS=1 writes the examples anew, never in CI.
    [Fact]
    public void Examples_AreWhatTheReportsPrint()
    {
        string path = Path.Combine(Folder(), "..", "..", "..", "docs", "reports.md"), page = File.ReadAllText(path);
        string expected = With(With(With(page, "text", Chosen.ToText()), "markdown", DetailedTable.Of(SkipDenoiser.Architecture, Chosen.Options with { Depth = 0 }).ToMarkdown()), "csv", Chosen.ToCsv());
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void Model_IsTheOneThatIsShown()
    {
        string page = File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "docs", "reports.md"));

        foreach (string line in File.ReadAllLines(Path.Combine(Folder(), "SkipDenoiser.cs")))
        {
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("namespace", StringComparison.Ordinal))
                Assert.Contains(line + "\n", page, StringComparison.Ordinal);
        }
    }

    private static string With(string page, string name, string content)
    {
        var place = new Regex($"(?<=<!-- {name} -->\\n```[a-z]+\\n).*?(?=```\\n)", RegexOptions.Singleline);
        Assert.Single(place.Matches(page));
        return place.Replace(page, _ => content);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
