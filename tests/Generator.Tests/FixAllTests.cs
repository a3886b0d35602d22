using System;
using System.Threading.Tasks;
using Autoencoders.Generator.CodeFixes;
using Autoencoders.Generator.Tests.Hosting;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Autoencoders.Generator.Tests;

/// <summary>Several mistakes of a kind, repaired in one go.</summary>
public sealed class FixAllTests
{
    private const string Usings = "#pragma warning disable CS1591\nusing Autoencoders;\n";

    [Fact]
    public async Task MisspeltNames_AreAllWritten()
    {
        string repaired = await AllAsync(new SuggestionFix(), IssueId.UnknownLayer, IssueId.UnknownLayer, """
            [Model, Input(8), Dense(4, Name = "hidden"), Code, Dense(4, Name = "wide", From = "hiden"), Add("hidde"), Dense(8)] public partial class One;
            [Model, Input(8, Name = "x"), Dense(8, Name = "first"), Share("frist"), Part("Body", To = "fist")] public partial class Two;
            """);

        Assert.Equal(
            """
            [Model, Input(8), Dense(4, Name = "hidden"), Code, Dense(4, Name = "wide", From = "hidden"), Add("hidden"), Dense(8)] public partial class One;
            [Model, Input(8, Name = "x"), Dense(8, Name = "first"), Share("first"), Part("Body", To = "first")] public partial class Two;
            """,
            repaired);
    }

    // Side by side, both would be given the same free name.
    [Fact]
    public async Task TakenNames_AreGivenOneFreeNameEach() => Assert.Equal(
        """[Model, Input(8), Dense(8, Name = "a"), Dense(8, Name = "a_1"), Dense(8, Name = "a_2")] public partial class Net;""",
        await AllAsync(new RepairFix(), IssueId.DuplicateName, IssueId.DuplicateName + "Name", """[Model, Input(8), Dense(8, Name = "a"), Dense(8, Name = "a"), Dense(8, Name = "a")] public partial class Net;"""));

    // The second window is wrong only once the first one fits.
    [Fact]
    public async Task MistakesBehindMistakes_AreRepairedToo()
    {
        string repaired = await AllAsync(new RepairFix(), IssueId.WindowTooLarge, IssueId.WindowTooLarge + "Padding", """
            [Model, Input(4, 4, 1), Conv2D(2, 5), Conv2D(2, 7), Flatten, Dense(3)] public partial class One;
            [Model, Input(2, 2, 1), MaxPooling2D(3), Flatten, Dense(3)] public partial class Two;
            """);

        Assert.Contains("Conv2D(2, 5, Padding.Same), Conv2D(2, 7, Padding.Same)", repaired, StringComparison.Ordinal);
        Assert.Contains("MaxPooling2D(3, Padding.Same)", repaired, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClosedClasses_AreAllOpened() => Assert.Equal(
        "[Model, Input(8), Dense(8)] public partial class One; [Model, Input(8), Dense(8)] public partial class Two;",
        await AllAsync(new MakePartialFix(), "AE0001", nameof(MakePartialFix), "[Model, Input(8), Dense(8)] public class One; [Model, Input(8), Dense(8)] public class Two;"));

    private static async Task<string> AllAsync(CodeFixProvider fix, string id, string key, string models)
    {
        using var workshop = new Workshop(Usings + models);
        string repaired = await workshop.FixAllAsync(fix, id, key);
        Assert.DoesNotContain(await Host.DiagnosticsAsync(repaired), static found => found.Severity == DiagnosticSeverity.Error);
        return repaired[Usings.Length..];
    }
}
