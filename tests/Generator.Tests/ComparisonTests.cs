using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Comparing;

namespace Autoencoders.Generator.Tests;

/// <summary>The page that sets mistakes in Keras beside ours says what both say. <c>AUTOENCODERS_UPDATE_SNAPSHOTS=1</c> writes it anew, never in CI.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public async Task Page_SaysWhatBothSay()
    {
        KerasMistakes keras = KerasMistakes.Load();
        var own = new List<OwnAnswer>();
        foreach (KerasMistake mistake in keras.Mistakes)
            own.Add(await OwnAnswer.FindAsync(mistake.Mistake));
        string expected = ComparisonPage.Write(keras, own);
        string page = File.Exists(Docs()) ? (await File.ReadAllTextAsync(Docs(), TestContext.Current.CancellationToken)).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        (string section, string others) = Split(page);
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            await File.WriteAllTextAsync(Docs(), (section = expected) + others, TestContext.Current.CancellationToken);

        Assert.InRange(keras.Mistakes.Count, 30, int.MaxValue);
        Assert.Equal(expected, section);
    }

    [Fact]
    public void EveryMistakeBeyondTheRules_IsOnThePage() =>
        Assert.Empty(CorpusFiles.Beyond.Keys.Except(KerasMistakes.Load().Mistakes.Select(static mistake => mistake.Mistake)));

    // Further sections are others' to write and to check.
    private static (string Section, string Others) Split(string page)
    {
        int first = page.IndexOf("\n## ", StringComparison.Ordinal);
        int second = first < 0 ? -1 : page.IndexOf("\n## ", first + 1, StringComparison.Ordinal);
        return second < 0 ? (page, "") : (page[..second], page[second..]);
    }

    private static string Docs([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "comparison.md");
}
