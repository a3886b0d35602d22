using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Tests.Hosting;

/// <summary>Compiles sources as a user's project would: with the library, the generator and the analyzer.</summary>
internal static class Host
{
    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true, sourceReferenceResolver: CheckpointFiles.Trained);

    public static IReadOnlyList<MetadataReference> References { get; } = [.. ReadReferences()];

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("User", references: References, options: Options);

    public static CSharpParseOptions ParseOptions { get; } =
        new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: ["DEFINED"]);

    public static SyntaxTree Parse(string source, string path = "Model.cs") => CSharpSyntaxTree.ParseText(SourceText.From(source), ParseOptions, path);

    public static CSharpCompilation Compile(params string[] sources) =>
        Empty.AddSyntaxTrees(sources.Select(static (source, index) => Parse(source, index == 0 ? "Model.cs" : $"File{index}.cs")));

    /// <summary>The same in an older C#.</summary>
    public static CSharpCompilation CompileAs(LanguageVersion language, string source) =>
        Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions.WithLanguageVersion(language), "Model.cs", cancellationToken: TestContext.Current.CancellationToken))
            .WithOptions(Options.WithNullableContextOptions(language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable));

    /// <summary>The same in a project that references the attributes, and not the library.</summary>
    public static CSharpCompilation CompileWithoutLibrary(string source)
    {
        Compilation compilation = Compile(source);
        return (CSharpCompilation)compilation.RemoveReferences(compilation.References.Where(static reference => reference.Display == typeof(Model).Assembly.Location));
    }

    public static GeneratorDriver Driver(bool tracking = false, ParseOptions? options = null) =>
        CSharpGeneratorDriver.Create(
            [new ModelGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions?)options ?? ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracking));

    public static Outcome Generate(Compilation compilation)
    {
        GeneratorDriver driver = Driver(options: compilation.SyntaxTrees.FirstOrDefault()?.Options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reports);
        return new Outcome(output, driver.GetRunResult(), reports);
    }

    public static Outcome Generate(params string[] sources) => Generate(Compile(sources));

    /// <summary>The same sources in a project that references TorchSharp, too.</summary>
    public static CSharpCompilation CompileWithTorch(params string[] sources) =>
        Compile(sources).AddReferences(MetadataReference.CreateFromFile(typeof(Torch.ITorchModel).Assembly.Location), MetadataReference.CreateFromFile(typeof(TorchSharp.torch).Assembly.Location));

    /// <summary>Everything of at least a warning that a build would say: compiler, generator and analyzer.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Compilation compilation, SyntaxTreeOptionsProvider? options = null, DiagnosticSeverity least = DiagnosticSeverity.Warning)
    {
        Outcome outcome = Generate(compilation);
        Compilation output = options is null ? outcome.Output : outcome.Output.WithOptions(outcome.Output.Options.WithSyntaxTreeOptionsProvider(options));
        ImmutableArray<Diagnostic> found = await WithAnalyzers(output).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. outcome.Reports.Concat(found).Where(diagnostic => diagnostic.Severity >= least && !diagnostic.IsSuppressed)];
    }

    public static Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(params string[] sources) => DiagnosticsAsync(Compile(sources));

    /// <summary>The same with what the analyzer merely thinks; the compiler's own remarks of that kind are left out.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> EverythingAsync(params string[] sources) =>
        [.. (await DiagnosticsAsync(Compile(sources), least: DiagnosticSeverity.Info)).Where(static found => found.Severity > DiagnosticSeverity.Info || found.Id.StartsWith("AE", StringComparison.Ordinal))];

    /// <summary>What the generator and the analyzer alone report, without a check of the user's own code.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OwnDiagnosticsAsync(string source)
    {
        Outcome outcome = Generate(source);
        ImmutableArray<Diagnostic> found = await WithAnalyzers(outcome.Output).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. outcome.Reports.Concat(found)];
    }

    /// <summary>A compilation with all analyzers and the files that its project names.</summary>
    public static CompilationWithAnalyzers WithAnalyzers(Compilation compilation) =>
        compilation.WithAnalyzers(
            [new ModelAnalyzer(), new UseSiteAnalyzer(), new SampleAnalyzer(), new CheckpointAnalyzer()],
            new AnalyzerOptions(compilation.Options.SourceReferenceResolver is CheckpointFiles files ? files.Texts : []));

    private static IEnumerable<MetadataReference> ReadReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Model).Assembly.Location)
            .Append(typeof(Architecture).Assembly.Location)
            .Append(typeof(System.Numerics.Tensors.Tensor).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}

/// <summary>What the generator made of a compilation.</summary>
/// <param name="Output">The compilation with the generated files.</param>
/// <param name="Run">The run's result.</param>
/// <param name="Reports">What the generator (or the compiler about it) reported.</param>
internal sealed record Outcome(Compilation Output, GeneratorDriverRunResult Run, ImmutableArray<Diagnostic> Reports)
{
    /// <summary>The generated files' texts by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Run.Results.Single().GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());

    /// <summary>The text of the only file.</summary>
    public string Text => Assert.Single(Files).Value;
}
