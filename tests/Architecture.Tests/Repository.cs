using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Autoencoders.ArchitectureTests;

/// <summary>The sources that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>All C# files below a folder, as (path relative to the root, text), without what a build made.</summary>
    public static IReadOnlyList<(string Path, string Text)> Sources(params string[] folders) =>
        [.. folders.Select(static folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static path => (path, File.ReadAllText(Path.Combine(Root, path))))];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
