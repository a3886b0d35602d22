using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Autoencoders.Generator;
using Autoencoders.Generator.CodeFixes;

namespace Autoencoders.ArchitectureTests;

/// <summary>Who may know whom.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Language = typeof(Architecture).Assembly;
    private static readonly Assembly Generator = typeof(ModelGenerator).Assembly;
    private static readonly Assembly CodeFixes = typeof(MakePartialFix).Assembly;
    private static readonly Assembly Library = typeof(Model).Assembly;

    private static bool IsPlatform(string assembly) => assembly is "netstandard" or "mscorlib" || assembly.StartsWith("System.", StringComparison.Ordinal);

    [Fact]
    public void Language_KnowsThePlatformOnly() => Assert.Equal(["netstandard"], Metadata.ReferencedAssemblies(Language));

    [Fact]
    public void WhatIsUsed_IsSeen()
    {
        Assert.Contains("System.String", Metadata.ReferencedTypes(Language));
        Assert.Contains("Microsoft.CodeAnalysis.ISymbol", Metadata.ReferencedTypes(Generator));
    }

    // Type.Name is a member of MemberInfo.
    [Fact]
    public void Language_TouchesNoFilesNoClockNoNetworkNoReflection() =>
        Assert.DoesNotContain(Metadata.ReferencedTypes(Language), static type =>
            type.StartsWith("System.IO.", StringComparison.Ordinal)
            || type.StartsWith("System.Net.", StringComparison.Ordinal)
            || (type.StartsWith("System.Reflection.", StringComparison.Ordinal) && type != "System.Reflection.MemberInfo" && !type.EndsWith("Attribute", StringComparison.Ordinal))
            || type is "System.DateTime" or "System.DateTimeOffset" or "System.Console" or "System.Random" or "System.Activator");

    [Fact]
    public void Environment_IsReadNowhere() =>
        Assert.All(Repository.Sources("src/Dsl", "src/Generator", "src/Generator.CodeFixes"), static source => Assert.DoesNotContain("Environment.", source.Text, StringComparison.Ordinal));

    [Fact]
    public void Generator_KnowsTheLanguageAndTheCompilerOnly() =>
        Assert.Equal(
            ["Autoencoders.Dsl", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"],
            Metadata.ReferencedAssemblies(Generator).Where(static name => !IsPlatform(name)).Order());

    [Fact]
    public void Generator_DoesNotLoadWorkspaces_ForTheCommandLineCompilerHasNone() =>
        Assert.DoesNotContain(Metadata.ReferencedTypes(Generator), static type => type.StartsWith("Microsoft.CodeAnalysis.CodeFixes.", StringComparison.Ordinal));

    // A stream it may have: the compiler hands it out for a file that the project names.
    [Fact]
    public void Generator_TouchesNoFilesNoClockNoChance() =>
        Assert.DoesNotContain(Metadata.ReferencedTypes(Generator), static type =>
            (type.StartsWith("System.IO.", StringComparison.Ordinal) && type != "System.IO.Stream") || type is "System.DateTime" or "System.Guid" or "System.Random");

    [Fact]
    public void CodeFixes_DoNotKnowTheLibrary() => Assert.DoesNotContain("Autoencoders", Metadata.ReferencedAssemblies(CodeFixes));

    [Fact]
    public void Library_KnowsTheLanguage_AndNothingOfTheCompiler()
    {
        IReadOnlyList<string> names = Metadata.ReferencedAssemblies(Library);

        Assert.Contains("Autoencoders.Dsl", names);
        Assert.DoesNotContain(names, static name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name.Contains("Generator", StringComparison.Ordinal));
    }

    [Fact]
    public void GeneratedCodeIsCompiledAgainst_TheOldestCompilerThatLoadsIt() =>
        Assert.Equal(new Version(4, 14, 0, 0), Generator.GetReferencedAssemblies().Single(static name => name.Name == "Microsoft.CodeAnalysis").Version);

    [Theory]
    [InlineData("src/Generator/Emit")]
    [InlineData("src/Generator/ModelGenerator.cs")]
    [InlineData("src/Generator/TrackingNames.cs")]
    public void Symbols_EndAtTheParser(string place)
    {
        var compiler = new Regex(
            @"\b(I\w*Symbol|AttributeData|TypedConstant|Compilation|CSharpCompilation|SemanticModel|Location|SyntaxNode|SyntaxTree|SyntaxToken|SyntaxReference|\w+Syntax|DiagnosticDescriptor|Diagnostic)\b");
        foreach ((string path, string text) in Repository.Sources("src/Generator").Where(source => source.Path.StartsWith(place, StringComparison.Ordinal)))
        {
            IEnumerable<string> found = compiler.Matches(WithoutComments(text)).Select(static match => match.Value);
            IEnumerable<string> allowed = path.EndsWith("ModelGenerator.cs", StringComparison.Ordinal) ? ["ClassDeclarationSyntax"] : [];
            Assert.True(!found.Except(allowed).Any(), path + " mentions " + string.Join(", ", found));
        }
    }

    [Fact]
    public void RulesOfShapes_StandInTheLanguageOnly()
    {
        foreach ((string path, string text) in Repository.Sources("src/Generator", "src/Generator.CodeFixes"))
        {
            Assert.False(text.Contains("new Shape(", StringComparison.Ordinal), path + " makes a shape");
            Assert.False(text.Contains("new Issue(", StringComparison.Ordinal), path + " makes an issue");
        }
    }

    internal static string WithoutComments(string text) => Regex.Replace(text, @"//[^\n]*", "");
}
