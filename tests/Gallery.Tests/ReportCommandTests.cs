using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

/// <summary>The commands that the pages name, as their readers type them.</summary>
public sealed class ReportCommandTests
{
    public static TheoryData<string> Commands => [.. Regex.Matches(File.ReadAllText(Page()), "`gallery ((?:summary|diagram) [^`]+)`").Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task ACommandOfThePage_GivesAReport(string command)
    {
        using var folder = new TemporaryFolder();
        string[] arguments = command.Split(' ');
        GalleryProcess.Result result = await GalleryProcess.Run(folder.Path, arguments);

        Assert.Equal(("", 0), (arguments.Contains("--out") ? "" : result.Errors, result.ExitCode));
        if (Array.IndexOf(arguments, "--out") is >= 0 and var at)
            Assert.True(new FileInfo(Path.Combine(folder.Path, arguments[at + 1])).Length > 1000);
        else
            Assert.InRange(result.Output.Length, 300, int.MaxValue);
    }

    [Fact]
    public void EveryFormat_IsOnThePage()
    {
        string page = File.ReadAllText(Page());
        foreach (string format in new[] { "keras20", "keras2", "keras23", "tf26", "keras27", "keras215", "keras3", "detailed", "markdown", "csv", "json", "html", "mermaid", "dot", "svg", "png" })
            Assert.Matches($"[ `]{format}[` ]", page);
    }

    // Bad settings end with a sentence, and nothing is written.
    [Theory]
    [InlineData("summary denoise --layer-range dance dense", "No row of the table is called 'dance'")]
    [InlineData("summary denoise --positions a", "--positions takes numbers with commas between them")]
    [InlineData("summary denoise --line-length 3", "leaves no room for its columns")]
    [InlineData("summary denoise --format detailed --batch 0", "--batch takes a whole number from 1")]
    [InlineData("diagram denoise --expand-nested -1", "ExpandNested is 0 for blocks as boxes")]
    [InlineData("diagram denoise --direction UP", "'UP'")]
    public async Task WhatCannotBe_IsSaidInASentence(string command, string sentence)
    {
        using var folder = new TemporaryFolder();
        GalleryProcess.Result result = await GalleryProcess.Run(folder.Path, command.Split(' '));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(sentence, result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private static string Page([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "comparison.md");
}
