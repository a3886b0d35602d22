using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Autoencoders.Generator.Tests.Hosting;

namespace Autoencoders.Generator.Tests;

/// <summary>One mistake of <c>tests/Corpus/Mistakes</c>.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Kind">What sort of mistake it is.</param>
/// <param name="Id">The one rule that must report it; <c>none</c> where none can before the run.</param>
/// <param name="Message">What must be said.</param>
/// <param name="Markup">The source and the place.</param>
internal sealed record MistakeFile(string Path, string Kind, string Id, string Message, Markup Markup)
{
    /// <summary>The mistake's name.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>The corpus on disk: mistakes as people make them, and models that are right.</summary>
internal static class CorpusFiles
{
    public static IReadOnlyList<MistakeFile> Mistakes { get; } = [.. Files("Mistakes").Select(Read)];

    /// <summary>The sources of the correct models by name.</summary>
    public static IReadOnlyDictionary<string, string> Models { get; } =
        Files("Models").ToDictionary(static path => Path.GetFileNameWithoutExtension(path), static path => File.ReadAllText(path));

    /// <summary>The sources of mistakes beyond our rules by name: C# itself finds them or, where there is a <c>Net.Run</c>, only the run can.</summary>
    public static IReadOnlyDictionary<string, string> Beyond { get; } =
        Files("Beyond").ToDictionary(static path => Path.GetFileNameWithoutExtension(path), static path => File.ReadAllText(path));

    private static MistakeFile Read(string path)
    {
        string text = File.ReadAllText(path);
        return new MistakeFile(path, Header(text, "kind"), Header(text, "id"), Header(text, "message"), Markup.Parse(text));
    }

    private static string Header(string text, string name)
    {
        string start = $"// {name}: ";
        return text.Split('\n').First(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..].TrimEnd();
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(Here(), "..", "Corpus", folder), "*.cs").Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
