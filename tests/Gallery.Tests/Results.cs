using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Autoencoders.Gallery.Tests;

/// <summary>The files that a training leaves.</summary>
internal static class Results
{
    public const string Pictures = "reconstructions.png";
    public const string Curve = "history.csv";
    public const string Weights = "weights.safetensors";

    public static string[] Names { get; } = [Curve, Pictures, Weights, "loss.png", "loss.svg"];

    /// <summary>All files of a folder, by their names.</summary>
    public static Dictionary<string, byte[]> Read(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes);

    /// <summary>Asserts that the folder holds what every training leaves, the files that are named and nothing else.</summary>
    public static Dictionary<string, byte[]> ReadWhole(string folder, params string[] others)
    {
        Dictionary<string, byte[]> files = Read(folder);
        Assert.Equal(Names.Concat(others).Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        return files;
    }
}
