using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Autoencoders.Generator;
using Autoencoders.Generator.CodeFixes;
using Autoencoders.Images;
using Autoencoders.Snapshots;

namespace Autoencoders.ArchitectureTests;

/// <summary>The command line: it reads assemblies as files, and nothing of the library waits for it.</summary>
public sealed class ToolTests
{
    // It shows no type to others, so it is found by name.
    private static readonly Assembly Tool = Assembly.Load("Autoencoders.Tool");

    [Fact]
    public void Tool_KnowsTheLibraryTheLanguageTheCommandLineAndColoursOnly() =>
        Assert.Equal(
            ["Autoencoders", "Autoencoders.Dsl", "Spectre.Console", "System.CommandLine"],
            Metadata.ReferencedAssemblies(Tool).Where(static name => name == "System.CommandLine" || !name.StartsWith("System.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Tool_ShowsNothingToOthers() => Assert.Empty(Metadata.PublicTypes(Tool));

    [Fact]
    public void Tool_LoadsNoAssembly() =>
        Assert.DoesNotContain(Metadata.ReferencedTypes(Tool), static type =>
            type.StartsWith("System.Runtime.Loader.", StringComparison.Ordinal) || type is "System.Reflection.Assembly" or "System.Reflection.MetadataLoadContext" or "System.Activator" or "System.AppDomain");

    [Fact]
    public void NothingElse_KnowsTheTool() =>
        Assert.All(new[] { typeof(Architecture), typeof(Model), typeof(ModelGenerator), typeof(MakePartialFix), typeof(ImageFolder), typeof(AutoencodersVerify) }, static type =>
        {
            IReadOnlyList<string> names = Metadata.ReferencedAssemblies(type.Assembly);
            Assert.DoesNotContain("Autoencoders.Tool", names);
            Assert.DoesNotContain("System.CommandLine", names);
            Assert.DoesNotContain("Spectre.Console", names);
        });
}
