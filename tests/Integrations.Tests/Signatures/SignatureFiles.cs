using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Autoencoders.Integrations.Tests.Signatures;

/// <summary>What the build has made of <c>tests/Signatures</c>, <c>tests/Fakes</c> and <c>src</c>.</summary>
internal static class SignatureFiles
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", ".."));

    // …/bin/Release/net10.0/
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The libraries that are declared: <c>SixLabors.ImageSharp</c>, …</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "tests", "Signatures"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];

    /// <summary>The documentation page.</summary>
    public static string Page { get; } = File.ReadAllText(Path.Combine(Root, "docs", "integrations.md"));

    public static string Signature(string name) =>
        Directory.GetDirectories(Path.Combine(Root, "tests", "Signatures", name, "bin", Configuration)).Select(framework => Path.Combine(framework, name + ".dll")).First(File.Exists);

    /// <summary>The fake that stands in for the library where these tests run, if there is one.</summary>
    public static string? Fake(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll") is var path && File.Exists(path) ? path : null;

    /// <summary>Everything that a build has put out for what is shipped.</summary>
    public static IReadOnlyList<string> ShippedOutputs { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src"))
            .Select(project => Path.Combine(project, "bin", Configuration))
            .Where(Directory.Exists)
            .SelectMany(static output => Directory.GetFiles(output, "*", SearchOption.AllDirectories))];

    private static string Here([CallerFilePath] string path = "") => path;
}
