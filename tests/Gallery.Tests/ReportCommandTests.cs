using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Autoencoders.Reports;

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
        foreach (string format in SummaryFormat.All.Select(static format => format.Name).Concat(DiagramFormat.All.Select(static format => format.Name)))
            Assert.Matches($"[ `]{format}[` ]", page);
    }

    // A pipe is no terminal.
    [Theory]
    [InlineData("keras3", true)]
    [InlineData("detailed", true)]
    [InlineData("csv", false)]
    public async Task Colours_LeaveTheTextAsItIs(string format, bool isTable)
    {
        using var folder = new TemporaryFolder();
        GalleryProcess.Result plain = await GalleryProcess.Run(folder.Path, "summary", "denoise", "--format", format);
        GalleryProcess.Result colored = await GalleryProcess.Run(folder.Path, "summary", "denoise", "--format", format, "--color", "always");

        Assert.DoesNotContain('\e', plain.Output);
        Assert.Equal(isTable, colored.Output.Contains('\e', StringComparison.Ordinal));
        Assert.Equal(plain.Output, Regex.Replace(colored.Output, @"\e\[[\d;]*m", ""));
    }

    // Bad settings end with a sentence, and nothing is written.
    [Theory]
    [InlineData("summary denoise --layer-range dance dense", "No row of the table is called 'dance'")]
    [InlineData("summary denoise --positions a", "--positions takes numbers with commas between them")]
    [InlineData("summary denoise --line-length 3", "leaves no room for its columns")]
    [InlineData("summary denoise --format detailed --batch 0", "--batch takes a whole number from 1")]
    [InlineData("summary denoise --color blue", "--color takes always, auto, never, not 'blue'.")]
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
