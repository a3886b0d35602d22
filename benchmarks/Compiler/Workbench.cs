using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Autoencoders.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Benchmarks.Compiler;

/// <summary>What a compiler, or an editor, does with a project and with our two.</summary>
internal static class Workbench
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "User",
        references: References(),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Parses a file, down to its last token.</summary>
    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(SourceText.From(source), ParseOptions, path);

    /// <summary>A project of which nothing is bound yet; what it refers to is.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> files) => Empty.AddSyntaxTrees(files);

    /// <summary>A driver that has seen nothing yet.</summary>
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: ParseOptions);

    /// <summary>Runs the generator and adds its files. As in an editor, a file whose text stays is not parsed again.</summary>
    /// <param name="compilation">What a person wrote.</param>
    /// <param name="driver">Runs the generator.</param>
    /// <param name="known">The files that it gave before, by path.</param>
    public static CSharpCompilation Complete(CSharpCompilation compilation, GeneratorDriver driver, IReadOnlyDictionary<string, SyntaxTree> known) =>
        compilation.AddSyntaxTrees(driver.RunGenerators(compilation).GetRunResult().GeneratedTrees.Select(
            tree => known.TryGetValue(tree.FilePath, out SyntaxTree? old) && ReferenceEquals(old.GetText(), tree.GetText()) ? old : tree));

    /// <summary>Runs analyzers over one file, or over the whole project, and demands that nothing is wrong.</summary>
    public static int Analyze(Compilation compilation, SyntaxTree? file, params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = file is null
            ? analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult()
            : analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, CancellationToken.None).GetAwaiter().GetResult();
        return found.IsEmpty ? 0 : throw new InvalidOperationException("A measured model is wrong: " + found[0]);
    }

    /// <summary>Binds the attributes of every model: what any tool that reads them pays.</summary>
    public static int BindAttributes(Compilation compilation, int models)
    {
        int count = 0;
        for (int model = 0; model < models; model++)
            count += compilation.GetTypeByMetadataName("Shop." + Sources.Name(model))!.GetAttributes().Length;
        return count;
    }

    /// <summary>Checks one file as an editor does, without any tool.</summary>
    public static int Check(Compilation compilation, SyntaxTree file)
    {
        ImmutableArray<Diagnostic> found = compilation.GetSemanticModel(file).GetDiagnostics();
        return found.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? throw new InvalidOperationException("A measured file is wrong: " + found[0]) : found.Length;
    }

    /// <summary>Compiles a project to the end, without any tool.</summary>
    public static long Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? image.Length : throw new InvalidOperationException("A measured project is wrong: " + emitted.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Model).Assembly.Location)
            .Append(typeof(Architecture).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}
