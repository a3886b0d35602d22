using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>Models in projects of every kind: what a project chooses must not show in what is generated.</summary>
public sealed class ProjectTests
{
    private const string Plain = "#pragma warning disable CS1591\nusing Autoencoders;\n[Model, Input(8), Dense(4), Code, Dense(0)] public partial class Net { }\n";

    private const string Layer = "#pragma warning disable CS1591\nusing Autoencoders;\n[ShapeRule(\"H -> H\")] public partial class OwnAttribute : CustomLayerAttribute { }\n";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    public async Task OldLanguage_IsSaidAtTheModel_AndNothingElse(LanguageVersion language, string name)
    {
        foreach (string source in new[] { Plain, Layer })
        {
            Compilation compilation = Host.CompileAs(language, source);
            Diagnostic found = Assert.Single(await Host.DiagnosticsAsync(compilation));

            Assert.Equal("AE0028", found.Id);
            Assert.Equal(source == Plain ? "Model" : "ShapeRule(\"H -> H\")", Text(found));
            Assert.Contains($"needs C# 12.0, and this project uses C# {name}.", found.GetMessage(null), StringComparison.Ordinal);
            Assert.Empty(Host.Generate(compilation).Files);
        }
    }

    [Fact]
    public async Task MissingLibrary_IsSaidAtTheModel_AndNothingElse()
    {
        Compilation compilation = Host.CompileWithoutLibrary(Plain);
        Diagnostic found = Assert.Single(await Host.DiagnosticsAsync(compilation));

        Assert.Equal(("AE0029", "Model"), (found.Id, Text(found)));
        Assert.Empty(Host.Generate(compilation).Files);
    }

    [Fact]
    public async Task NoReferencesAtAll_CrashNothing()
    {
        Compilation compilation = Host.Compile(Plain).WithReferences();
        Assert.All(await Host.DiagnosticsAsync(compilation), static found => Assert.StartsWith("CS", found.Id, StringComparison.Ordinal));
    }

    public static TheoryData<string> Projects => new("old and annotated", "strict and safe", "usings for all");

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task RightModels_CompileWithoutAnyWarning(string project)
    {
        foreach ((string name, string source) in CorpusFiles.Models.Concat(Corpus.Sources))
        {
            // That a name is all in small letters is said of the part that the user wrote, and of that alone.
            IEnumerable<Diagnostic> found = (await Host.DiagnosticsAsync(Project(project, source))).Where(static found => found.Id != "CS8981" || found.Location.SourceTree!.FilePath != "Model.cs");
            Assert.True(!found.Any(), name + "\n" + string.Join('\n', found.Take(3)));
        }
    }

    private static Compilation Project(string kind, string source)
    {
        CSharpCompilationOptions options = Host.Options;
        return kind switch
        {
            "old and annotated" => Host.CompileAs(LanguageVersion.CSharp12, source).WithOptions(options.WithNullableContextOptions(NullableContextOptions.Warnings)),
            "strict and safe" => Host.Compile(source).WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable).WithOverflowChecks(true).WithAllowUnsafe(false).WithWarningLevel(9999)),
            _ => Host.Compile(source, "global using System; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic;"),
        };
    }

    private static string Text(Diagnostic found) => found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length);
}
