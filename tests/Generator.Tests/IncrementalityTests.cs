using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>What an edit makes run again. Every edit replaces a syntax tree by a newly parsed one, as an editor does.</summary>
public sealed class IncrementalityTests
{
    private const string First = "using Autoencoders;\n\n[Model, Input(8), Dense(4, Activation.Relu), Code, Dense(8)]\npublic partial class First { public int Twice(int x) => x + x; }\n";

    private const string Second = "using Autoencoders;\n[Model, Input(6), Dense(6)]\npublic partial class Second;\n";

    private const string Other = "internal static class Other { public static int One => 1; }\n";

    private static readonly string[] Sources = [First, Second, Other];

    [Theory]
    [InlineData("using Autoencoders;", "// A comment above.\nusing Autoencoders;")]
    [InlineData("\n\n[Model", "\n\n\n\n\n[Model")]
    [InlineData("Code, ", "Code, /* the code */ ")]
    [InlineData("[Model, Input(8), Dense", "[Model][Input(8)]\n[Dense")]
    [InlineData("x + x", "2 * x")]
    [InlineData("\npublic partial", "\n[System.Obsolete]\npublic partial")]
    [InlineData("public int Twice", "private int _field; public int Twice")]
    [InlineData("Dense(4, Activation.Relu)", "Dense(units: 2 + 2, (Activation)1)")]
    public void EditThatLeavesTheModel_EmitsNothingAnew(string old, string @new)
    {
        Steps steps = Edit(0, First.Replace(old, @new, StringComparison.Ordinal));

        Assert.All(steps.Emitted, static step => Assert.Contains(step.Reason, Kept));
        Assert.Equal(2, steps.Emitted.Count);
    }

    [Theory]
    [InlineData("One => 1", "One => 2")]
    [InlineData("internal static", "// comment\ninternal static")]
    public void EditInAnotherFile_EmitsNothingAnew(string old, string @new)
    {
        Steps steps = Edit(2, Other.Replace(old, @new, StringComparison.Ordinal));

        Assert.All(steps.Emitted, static step => Assert.Contains(step.Reason, Kept));
    }

    [Theory]
    [InlineData("Dense(4", "Dense(5")]
    [InlineData("Activation.Relu", "Activation.Selu")]
    [InlineData("Dense(4, Activation.Relu), Code, Dense(8)", "Dense(8), Dense(4, Activation.Relu), Code, Output(4)")]
    [InlineData("Dense(8)", "Dense(8, Name = \"last\")")]
    [InlineData("Code, ", "")]
    public void EditOfAModel_EmitsThatModelOnly(string old, string @new)
    {
        Steps steps = Edit(0, First.Replace(old, @new, StringComparison.Ordinal));

        Assert.Equal(IncrementalStepRunReason.Modified, steps.Of("First").Reason);
        Assert.Contains(steps.Of("Second").Reason, Kept);
    }

    [Fact]
    public void EditOfABlock_EmitsTheModelsThatTakeItIn()
    {
        string[] sources = ["using Autoencoders;\n[Model, Input(8), Use<Narrow>, Dense(8)]\npublic partial class First;\n", Second, "[Autoencoders.Block, Autoencoders.Dense(4)] public class Narrow;"];

        Steps steps = Edit(sources, 2, sources[2].Replace("Dense(4)", "Dense(5)", StringComparison.Ordinal));
        Assert.Equal(IncrementalStepRunReason.Modified, steps.Of("First").Reason);
        Assert.Contains(steps.Of("Second").Reason, Kept);

        steps = Edit(sources, 2, sources[2] + "// A comment.");
        Assert.Contains(steps.Of("First").Reason, Kept);
    }

    [Fact]
    public void RenamedClass_EmitsThatModelOnly()
    {
        Steps steps = Edit(0, First.Replace("class First", "class Renamed", StringComparison.Ordinal));

        Assert.Contains(steps.Of("Renamed").Reason, new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.New });
        Assert.Contains(steps.Of("Second").Reason, Kept);
        Assert.Equal(["Renamed.g.cs", "Second.g.cs"], steps.Files);
    }

    [Fact]
    public void AddedModel_LeavesTheOthers()
    {
        Steps steps = Edit(2, Other + "[Autoencoders.Model, Autoencoders.Input(3), Autoencoders.Dense(3)] public partial class Third;");

        Assert.Equal(IncrementalStepRunReason.New, steps.Of("Third").Reason);
        Assert.Contains(steps.Of("First").Reason, Kept);
        Assert.Contains(steps.Of("Second").Reason, Kept);
    }

    [Fact]
    public void DeletedModel_LeavesTheOthers()
    {
        Steps steps = Edit(1, "");

        Assert.Equal(["First.g.cs"], steps.Files);
        Assert.Contains(steps.Of("First").Reason, Kept);
        Assert.Equal(["Second.g.cs"], Edit(0, "").Files);
    }

    [Fact]
    public void BrokenAndRepairedModel_KeepsItsFilesName()
    {
        string broken = First.Replace("Dense(8)", "Dense(7)", StringComparison.Ordinal);

        Assert.Equal(["First.g.cs", "Second.g.cs"], Edit(0, broken).Files);
    }

    [Fact]
    public void WhatIsKept_HoldsNothingOfTheCompiler()
    {
        GeneratorDriver driver = Host.Driver(tracking: true).RunGenerators(Host.Compile([.. Corpus.Sources.Values, Second]), TestContext.Current.CancellationToken);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        foreach (string name in new[] { TrackingNames.Parse, TrackingNames.Emit })
        {
            foreach ((object value, _) in result.TrackedSteps[name].SelectMany(static step => step.Outputs))
                Walk(value, name, seen);
        }

        Assert.True(seen.Count > 100);
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxToken or SyntaxTrivia or SyntaxTree or SyntaxReference or Location or Compilation or SemanticModel or AttributeData or TypedConstant, path + ": " + value.GetType());
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Walk(item, path + "[]", seen);
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }

    private static readonly IncrementalStepRunReason[] Kept = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static Steps Edit(int file, string source) => Edit(Sources, file, source);

    private static Steps Edit(string[] sources, int file, string source)
    {
        Assert.NotEqual(sources[file], source);
        CSharpCompilation before = Host.Compile(sources);
        GeneratorDriver driver = Host.Driver(tracking: true).RunGenerators(before, TestContext.Current.CancellationToken);
        SyntaxTree old = before.SyntaxTrees[file];
        driver = driver.RunGenerators(before.ReplaceSyntaxTree(old, Host.Parse(source, old.FilePath)), TestContext.Current.CancellationToken);
        return new Steps(driver.GetRunResult().Results.Single());
    }

    private sealed class Steps(GeneratorRunResult result)
    {
        public IReadOnlyList<(object Value, IncrementalStepRunReason Reason)> Emitted { get; } =
            [.. result.TrackedSteps.TryGetValue(TrackingNames.Emit, out var steps) ? steps.SelectMany(static step => step.Outputs) : []];

        public IEnumerable<string> Files => result.GeneratedSources.Select(static file => file.HintName).Order();

        public (object Value, IncrementalStepRunReason Reason) Of(string model) =>
            Emitted.Single(output => output.Reason != IncrementalStepRunReason.Removed && output.Value is Emit.GeneratedFile file && file.HintName == model + ".g.cs");
    }
}
