using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Autoencoders.Generator.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Hosting;

/// <summary>
/// The part of an editor that completes, as the SDK has it for <c>dotnet format</c>: newer than the compiler that the rest of the tests run in,
/// so it is loaded beside that, and spoken to by a program that is compiled against it.
/// </summary>
internal sealed class Editor : AssemblyLoadContext
{
    private readonly string _folder;

    private Editor(string folder) => _folder = folder;

    /// <summary>The newest SDK's editor; null where the machine has none.</summary>
    public static Editor? Find()
    {
        // …/shared/Microsoft.NETCore.App/10.0.0/System.Private.CoreLib.dll
        string sdks = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "sdk");
        string? folder = !Directory.Exists(sdks) ? null : Directory.EnumerateDirectories(sdks).Order(StringComparer.Ordinal).Reverse()
            .Select(static sdk => Path.Combine(sdk, "DotnetTools", "dotnet-format")).FirstOrDefault(static tools => File.Exists(Path.Combine(tools, "Microsoft.CodeAnalysis.Features.dll")));
        return folder is null ? null : new Editor(Path.GetFullPath(folder));
    }

    /// <summary>What is listed at a place, each choice with the source that it leads to.</summary>
    public async Task<IReadOnlyList<string>> CompleteAsync(string source, int caret)
    {
        using var program = new MemoryStream(Driver());
        MethodInfo complete = LoadFromStream(program).GetType("EditorDriver")!.GetMethod("CompleteAsync")!;
        string analyzer = typeof(LayerNames).Assembly.Location;
        string[] references = [.. Host.References.Select(static reference => reference.Display!)];
        return await (Task<string[]>)complete.Invoke(null, [source, caret, references, analyzer, LoadFromAssemblyName(AssemblyName.GetAssemblyName(analyzer))])!;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        bool isOurs = assemblyName.Name!.StartsWith("Autoencoders.", StringComparison.Ordinal);
        string path = Path.Combine(isOurs ? AppContext.BaseDirectory : _folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private byte[] Driver([CallerFilePath] string here = "")
    {
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal));
        IEnumerable<string> compiler = Directory.EnumerateFiles(_folder, "Microsoft.CodeAnalysis*.dll").Concat(Directory.EnumerateFiles(_folder, "System.Composition*.dll"));
        var compilation = CSharpCompilation.Create(
            "EditorDriver",
            [CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "EditorDriver.cs.txt")))],
            platform.Concat(compiler).Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var program = new MemoryStream();
        Assert.Empty(compilation.Emit(program).Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error));
        return program.ToArray();
    }
}
