using System;
using System.Linq;
using System.Reflection;
using System.Text;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>The list of what can be written, by the names that command lines take.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Eras => [.. SummaryFormat.All.Take(Enum.GetValues<KerasFormat>().Length).Select(static format => format.Name)];

    public static TheoryData<string> KerasOptions => [.. typeof(KerasSummaryOptions).GetProperties().Select(static property => property.Name).Where(static name => name != nameof(KerasSummaryOptions.Format))];

    [Fact]
    public void Names_AreWordsOfACommandLine()
    {
        string[] names = [.. SummaryFormat.All.Select(static format => format.Name), .. DiagramFormat.All.Select(static format => format.Name)];

        Assert.All(names, static name => Assert.Matches("^[a-z0-9]+$", name));
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(names, SummaryFormat.All.Select(static format => format.ToString()).Concat(DiagramFormat.All.Select(static format => format.ToString())));
    }

    [Fact]
    public void EveryEra_HasAName() =>
        Assert.Equal(
            Enum.GetValues<KerasFormat>().Select(static era => KerasSummary.Write(Blocks.Architecture, new KerasSummaryOptions { Format = era }) + "\n").Order(StringComparer.Ordinal),
            Eras.Select(static row => Format(row.Data).Write(Blocks.Architecture)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Eras))]
    public void TableOfKeras_IsThatOfItsName(string name) =>
        Assert.Equal(
            KerasSummary.Write(Blocks.Architecture, new KerasSummaryOptions { Format = Enum.Parse<KerasFormat>(name, ignoreCase: true), ShowTrainable = true }) + "\n",
            Format(name).Write(Blocks.Architecture, new KerasSummaryOptions { ShowTrainable = true, Format = KerasFormat.Keras23 }));

    [Theory, MemberData(nameof(KerasOptions))]
    public void EveryOptionOfKeras_ReachesItsTable(string option)
    {
        var options = new KerasSummaryOptions { Format = KerasFormat.Keras3 };
        PropertyInfo property = typeof(KerasSummaryOptions).GetProperty(option)!;
        property.SetValue(options, option switch
        {
            nameof(options.ShowInput) => false,
            nameof(options.ModelName) => "other",
            nameof(options.LayerRange) => ("second", "up"),
            nameof(options.LineLength) => 140,
            nameof(options.Positions) => new[] { .3, .5, .7, 1 },
            nameof(options.OptimizerParameters) => 12L,
            _ => true,
        });

        string written = Format("keras3").Write(Blocks.Architecture, options);

        Assert.Equal(KerasSummary.Write(Blocks.Architecture, options) + "\n", written);
        Assert.NotEqual(Format("keras3").Write(Blocks.Architecture), written);
    }

    [Fact]
    public void OtherReports_AreThoseOfTheirWriters()
    {
        var options = new DetailedTableOptions { Batch = 7, Ascii = true, Depth = 1 };
        DetailedTable table = DetailedTable.Of(Blocks.Architecture, options);
        var page = new HtmlReportOptions { Table = options, Title = "A page", Diagram = Diagram.Svg(Blocks.Architecture) };

        Assert.Equal(
            [table.ToText(), table.ToMarkdown(), table.ToCsv(), ArchitectureJson.Write(Blocks.Architecture), HtmlReport.Write(Blocks.Architecture, page)],
            SummaryFormat.All.Skip(Eras.Count).Select(format => format.Write(Blocks.Architecture, new KerasSummaryOptions { ModelName = "A page" }, options)),
            static (expected, written) => expected.TrimEnd('\n') + "\n" == written);
    }

    [Fact]
    public void Drawings_AreThoseOfTheirWriters()
    {
        var options = new DiagramOptions { Direction = DiagramDirection.LeftToRight, ShowShapes = false };
        string[] texts = [Diagram.Mermaid(Blocks.Architecture, options), Diagram.Dot(Blocks.Architecture, options), Diagram.Svg(Blocks.Architecture, options)];

        Assert.Equal([true, true, true, false], DiagramFormat.All.Select(static format => format.IsText));
        Assert.Equal(texts.Select(static text => text.TrimEnd('\n') + "\n"), DiagramFormat.All.Take(3).Select(format => Encoding.UTF8.GetString(format.Write(Blocks.Architecture, options))));
        Assert.Equal(Diagram.Png(Blocks.Architecture, options), DiagramFormat.All[3].Write(Blocks.Architecture, options));
    }

    private static SummaryFormat Format(string name) => SummaryFormat.All.First(format => format.Name == name);
}
