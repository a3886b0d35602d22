using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

public sealed class TorchTests
{
    private const string Own = "using Autoencoders;\n[ShapeRule(\"N -> N\")] public sealed partial class TwiceAttribute : CustomLayerAttribute;\n"
        + "public sealed partial class TwiceAttribute { private static partial void Forward(System.ReadOnlySpan<float> input, System.Span<float> output) { } }\n";

    public static TheoryData<string> Names => Corpus.Names;

    public static TheoryData<string> Snapshots => new("denoise", "conditional");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ModuleOfRightModel_CompilesWithoutAnyWarning(string name) =>
        Assert.Empty(await Host.DiagnosticsAsync(Host.CompileWithTorch(Corpus.Sources[name])));

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryModelOfTheCorpus_GetsAModule(string name)
    {
        IReadOnlyDictionary<string, string> files = Host.Generate(Host.CompileWithTorch(Corpus.Sources[name])).Files;
        Assert.Equal(files.Count, 2 * files.Keys.Count(static file => file.EndsWith(".Torch.g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void WithoutTorchSharp_NothingIsAdded() =>
        Assert.DoesNotContain(Host.Generate(Corpus.Sources["GlobalNamespace"]).Files.Keys, static file => file.Contains("Torch", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void GeneratedModule_IsTheOneThatWasRead(string name)
    {
        string path = Path.Combine(Folder(), "Snapshots", name + ".Torch.g.cs.txt");
        string model = name == "denoise" ? "Denoise" : "Conditional";
        string source = "using Autoencoders;\n" + string.Join('\n', File.ReadAllLines(Path.Combine(Folder(), "../../examples/Gallery/Models", model + ".cs"))
            .SkipWhile(static line => !line.StartsWith("namespace", StringComparison.Ordinal)).TakeWhile(static line => !line.StartsWith("internal", StringComparison.Ordinal) && !line.StartsWith("/// <summary>What", StringComparison.Ordinal)));
        string text = Host.Generate(Host.CompileWithTorch(source)).Files.Single(static file => file.Key.EndsWith(".Torch.g.cs", StringComparison.Ordinal)).Value;
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, text);

        Assert.Equal(File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("[Model, Input(8), Dense(3), Twice, Dense(8)]", "Twice")]
    [InlineData("[Model, Input(8), Dense(3, Activation.Gelu, Contraction = 0.1f), Dense(8)]", "Dense(3, Activation.Gelu, Contraction = 0.1f)")]
    public async Task LayerWithoutTorchSharpForm_IsNamedAndGetsNoModule(string lines, string line)
    {
        CSharpCompilation compilation = Host.CompileWithTorch(Own + lines + " public partial class Net;");
        Diagnostic found = Assert.Single(await Found(compilation), static diagnostic => diagnostic.Id == "AE0301");

        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal(line, (await found.Location.SourceTree!.GetTextAsync(TestContext.Current.CancellationToken)).ToString(found.Location.SourceSpan));
        Assert.DoesNotContain(Host.Generate(compilation).Files.Keys, static file => file.EndsWith(".Torch.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutTorchSharp_NoFormIsMissed() =>
        Assert.DoesNotContain(await Found(Host.Compile(Own + "[Model, Input(8), Dense(3), Twice, Dense(8)] public partial class Net;")), static diagnostic => diagnostic.Id == "AE0301");

    [Fact]
    public void EditOfAnotherFile_WritesNoModuleAnew()
    {
        CSharpCompilation first = Host.CompileWithTorch(Corpus.Sources["GlobalNamespace"], "class Other;");
        GeneratorDriver driver = Host.Driver(tracking: true).RunGenerators(first, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(first.ReplaceSyntaxTree(first.SyntaxTrees.Last(), Host.Parse("class Other { int _changed; }", "File1.cs")), TestContext.Current.CancellationToken);

        Assert.All(
            driver.GetRunResult().Results.Single().TrackedSteps[TrackingNames.EmitTorch].SelectMany(static step => step.Outputs),
            static output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Found(Compilation compilation) =>
        await Host.WithAnalyzers(Host.Generate(compilation).Output).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
