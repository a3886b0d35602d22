using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.ToolTests.Hosting;

/// <summary>A folder with assemblies that were made for one test.</summary>
public sealed class Folder : IDisposable
{
    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tool-");

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public IEnumerable<string> Files => _folder.EnumerateFiles().Select(static file => file.Name);

    public string File(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    /// <summary>An assembly from source; what it references is not beside it.</summary>
    public string Assembly(string name, string source, params MetadataReference[] more)
    {
        using var image = new MemoryStream();
        Emit(name, source, more, image);
        return File(name, image.ToArray());
    }

    /// <summary>An assembly with classes as the generator marks them.</summary>
    public string Models(string name, params ModelSpec[] specs) => Assembly(name, string.Concat(specs.Select(static spec => Marked(spec.Name, SpecificationText.Write(spec)))));

    /// <summary>The source of a class that carries a text as its specification.</summary>
    public static string Marked(string name, string text) =>
        $"[Autoencoders.Models.ModelSpecification({SymbolDisplay.FormatLiteral(text, quote: true)})] public class {name};\n";

    /// <summary>A reference to an assembly that is nowhere.</summary>
    public static MetadataReference Nowhere(string name, string source)
    {
        using var image = new MemoryStream();
        Emit(name, source, [], image);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static void Emit(string name, string source, MetadataReference[] more, Stream image)
    {
        var compilation = CSharpCompilation.Create(
            System.IO.Path.GetFileNameWithoutExtension(name),
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. References, .. more],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
