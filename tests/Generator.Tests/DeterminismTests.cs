using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

public sealed class DeterminismTests
{
    private static readonly string[] Sources = [.. Corpus.Sources.Values.Select(static (source, index) => Renamed(source, index))];

    private static readonly IReadOnlyDictionary<string, string> Expected = Host.Generate(Sources).Files;

    // The corpus as one project: models of one name must not meet.
    private static string Renamed(string source, int index)
    {
        foreach (string name in new[] { "Net", "NET", "net", "Outer", "IOuter", "Outer_1", "Sizes" })
            source = System.Text.RegularExpressions.Regex.Replace(source, $@"\b{name}\b", name + "X" + index.ToString(CultureInfo.InvariantCulture));
        return source;
    }

    [Fact]
    public void OrderOfFiles_DoesNotMatter()
    {
        var random = new Random(1);
        for (int round = 0; round < 3; round++)
        {
            string[] shuffled = [.. Sources];
            random.Shuffle(shuffled);
            Assert.Equal(Expected.OrderBy(static file => file.Key, StringComparer.Ordinal), Host.Generate(shuffled).Files.OrderBy(static file => file.Key, StringComparer.Ordinal));
        }
    }

    // Numbers as in Finnish, Turkish and Arabic; the cultures themselves are not on every machine.
    [Theory]
    [InlineData("\u2212", ",", "\u00A0")]
    [InlineData("-", ",", ".")]
    [InlineData("\u061C-", "\u066B", "\u066C")]
    public void Culture_DoesNotMatter(string negative, string point, string group)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = negative;
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NaNSymbol = "epäluku";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Assert.NotEqual("-1.5", (-1.5).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(Expected, Host.Generate(Sources).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void LineEnds_OfTheSource_DoNotMatter() =>
        Assert.Equal(Expected, Host.Generate([.. Sources.Select(static source => source.Replace("\n", "\r\n", StringComparison.Ordinal))]).Files);

    [Fact]
    public void PathsOfTheSource_DoNotMatter()
    {
        CSharpCompilation elsewhere = Host.Compile().AddSyntaxTrees(Sources.Select(static (source, index) => Host.Parse(source, $"/elsewhere/project/File{index}.cs")));

        Assert.Equal(Expected, Host.Generate(elsewhere).Files);
    }

    [Fact]
    public void Text_HasUnixLineEndsOnly_NoPathsAndNoTrailingSpaceOutsideTables() =>
        Assert.All(Expected.Values, static text =>
        {
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\t', text);
            Assert.DoesNotContain("elsewhere", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetTempPath(), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Directory.GetCurrentDirectory(), text, StringComparison.Ordinal);
            Assert.DoesNotContain(text.Split('\n'), static line => line.EndsWith(' '));
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        });
}
