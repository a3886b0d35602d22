using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Analysis;
using Autoencoders.Generator.Tests.Hosting;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

public sealed class DiagnosticTests
{
    public static TheoryData<string> Names => new(DiagnosticCases.All.Select(static mistake => mistake.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task OneMistake_IsOneDiagnostic_AtItsPlace(string name)
    {
        DiagnosticCase mistake = DiagnosticCases.Named(name);
        Markup markup = Markup.Parse(mistake.Source);
        DiagnosticDescriptor rule = DiagnosticDescriptors.All.Single(rule => rule.Id == mistake.Id);

        Diagnostic found = Assert.Single(await Host.EverythingAsync(mistake.MultiUse ? [markup.Source, MultiUse] : mistake.Use is null ? [markup.Source] : [markup.Source, Use(mistake.Use)]));

        Assert.Equal((mistake.Id, rule.DefaultSeverity), (found.Id, found.Severity));
        Assert.Equal(markup.Source.Substring(markup.Span.Start, markup.Span.Length), markup.Source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal(markup.Span, found.Location.SourceSpan);
        Assert.True(found.Location.IsInSource);
    }

    // All that a project does with a model; a broken one keeps its members, so that this gives no errors of its own.
    private static string Use(string statements) => $$"""
        using Autoencoders;

        internal static class Use
        {
            public static object All(Samples samples)
            {
                var model = new Net(seed: 42);
                model.Fit(samples, new FitOptions { Loss = Loss.MeanSquaredError });
                _ = model.Predict(samples);
                _ = model.Evaluate(samples, Loss.MeanSquaredError);
                model.Save("weights.safetensors");
                model.Load("weights.safetensors");
                {{statements}}
                return Net.Summary + Net.Architecture + model.Layers.Count + model.ParameterCount + model;
            }
        }
        """;

    private const string MultiUse = """
        using Autoencoders;

        internal static class Use
        {
            public static object All(Samples samples)
            {
                var model = new Net(seed: 42);
                var inputs = new Net.Inputs(A: samples, B: samples);
                var outputs = model.Predict(inputs);
                model.Fit(inputs, outputs, new FitOptions { Epochs = 2 }, validation: (inputs, outputs));
                _ = model.Evaluate(inputs, outputs, new FitOptions());
                model.Save("weights.safetensors");
                model.Load("weights.safetensors");
                return Net.Summary + Net.Architecture + model.Layers.Count + model.ParameterCount + model;
            }
        }
        """;

    // What needs a reference to TorchSharp has its cases in TorchTests, what is wrong with a project in ProjectTests.
    [Fact]
    public void EveryRule_HasACase() =>
        Assert.Equal(DiagnosticDescriptors.All.Except([DiagnosticDescriptors.NoTorchForm, DiagnosticDescriptors.OldLanguage, DiagnosticDescriptors.NoLibrary]).Select(static rule => rule.Id).Order(), DiagnosticCases.All.Select(static mistake => mistake.Id).Distinct().Order());

    [Fact]
    public void EveryIssueId_HasARule_OfItsSeverity()
    {
        string[] ids = [.. typeof(IssueId).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];

        Assert.Equal(ids.Order(), DiagnosticDescriptors.OfChecker.Select(static rule => rule.Id).Order());
        Assert.All(DiagnosticDescriptors.OfChecker, static rule => Assert.Equal(IssueId.IsHint(rule.Id) ? DiagnosticSeverity.Info : IssueId.IsWarning(rule.Id) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, rule.DefaultSeverity));
    }

    [Fact]
    public void EveryRuleField_IsListedOnce()
    {
        IEnumerable<DiagnosticDescriptor> fields = typeof(DiagnosticDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>();

        Assert.Equal(fields.Select(static rule => rule.Id).Order(), DiagnosticDescriptors.All.Select(static rule => rule.Id).Order());
        Assert.Equal(DiagnosticDescriptors.All.Length, DiagnosticDescriptors.All.Select(static rule => rule.Id).Distinct().Count());
    }

    [Fact]
    public void EveryRule_HasItsRowInTheReleaseNotes()
    {
        string notes = string.Concat(new[] { "Shipped", "Unshipped" }.Select(static name => File.ReadAllText(Path.Combine(Here(), "../../src/Generator", $"AnalyzerReleases.{name}.md"))));

        Assert.All(DiagnosticDescriptors.All, rule => Assert.Contains($"{rule.Id} | Autoencoders | {rule.DefaultSeverity} | {rule.Title.ToString(null)}", notes, StringComparison.Ordinal));
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task FirstSentence_IsShort(string name)
    {
        foreach (Diagnostic diagnostic in await Host.OwnDiagnosticsAsync(Markup.Parse(DiagnosticCases.Named(name).Source).Source))
        {
            string message = diagnostic.GetMessage(null);
            string first = message.Split(". ")[0];
            Assert.InRange(first.Length, 10, 119);
            Assert.True(message.EndsWith('.') || message.EndsWith('?'), message);
            Assert.DoesNotContain('\n', message);
        }
    }

    [Fact]
    public async Task Pragma_SilencesADeadLayer()
    {
        string source = Markup.Parse(DiagnosticCases.Named("DeadLayer").Source).Source;

        Assert.Equal(IssueId.DeadLayer, Assert.Single(await Host.DiagnosticsAsync(source)).Id);
        Assert.Empty(await Host.DiagnosticsAsync("#pragma warning disable AE0019\n" + source));
    }

    [Theory]
    [InlineData("DeadLayer", ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData("DeadLayer", ReportDiagnostic.Suppress, null)]
    [InlineData("NotPositive", ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    public async Task EditorConfig_SetsTheSeverity(string name, ReportDiagnostic wanted, DiagnosticSeverity? expected)
    {
        DiagnosticCase mistake = DiagnosticCases.Named(name);
        IReadOnlyList<Diagnostic> found = await Host.DiagnosticsAsync(
            Host.Compile(Markup.Parse(mistake.Source).Source), new OneSeverity(mistake.Id, wanted));

        Assert.Equal(expected, found.SingleOrDefault()?.Severity);
    }

    [Fact]
    public async Task UnrelatedMistakes_AreEachReported()
    {
        IReadOnlyList<Diagnostic> found = await Host.DiagnosticsAsync(
            "using Autoencoders;\n[Model, Input(8), Dense(0), Dense(3, Name = \"a b\"), Dense(8, KernelL1 = -1)] partial class Net;");

        Assert.Equal([IssueId.NotPositive, IssueId.InvalidName, IssueId.OutOfRange], found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task PlaceThatMadeTheShape_IsNamed()
    {
        const string Source = "using Autoencoders;\n[Model, Input(8), Dense(12), Reshape(5, 2)] partial class Net;";
        Diagnostic found = Assert.Single(await Host.DiagnosticsAsync(Source));

        Assert.Equal("Dense(12)", Source.Substring(Assert.Single(found.AdditionalLocations).SourceSpan.Start, "Dense(12)".Length));
        Assert.Contains("input_1 (8) → dense (12)", found.GetMessage(null), StringComparison.Ordinal);
    }

    // What .editorconfig says for the whole project.
    private sealed class OneSeverity(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic found)
        {
            found = severity;
            return diagnosticId == id;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic found) =>
            TryGetDiagnosticValue(null!, diagnosticId, cancellationToken, out found);
    }
}
