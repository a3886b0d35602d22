using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Autoencoders;

/// <summary>Where data files are looked for: a named folder, else the environment's, else the user's cache.</summary>
/// <param name="Directory">The folder the caller named; then nothing else is looked at.</param>
/// <param name="Environment">The folder that <see cref="Variable"/> names, if it does.</param>
/// <param name="Cache">The folder downloads go to, one sub-folder a data set.</param>
internal sealed record DataFolders(string? Directory, string? Environment, string Cache)
{
    /// <summary>The environment variable that names a folder of data files.</summary>
    public const string Variable = "AUTOENCODERS_DATA";

    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>The folders of this machine and this user.</summary>
    /// <param name="directory">The folder the caller named, if any.</param>
    public static DataFolders Of(string? directory)
    {
        string environment = System.Environment.GetEnvironmentVariable(Variable) ?? "";
        string local = System.Environment.GetFolderPath(
            System.Environment.SpecialFolder.LocalApplicationData, System.Environment.SpecialFolderOption.DoNotVerify);
        string cache = Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "autoencoders");
        return new DataFolders(directory, environment.Length > 0 ? environment : null, cache);
    }

    /// <summary>Finds the data in the folder that was named or in the environment's.</summary>
    /// <param name="subfolders">Patterns for the sub-folders that may hold the data, up to two levels deep.</param>
    /// <param name="holds">Whether a folder holds the data.</param>
    /// <param name="expected">What a folder should hold, for the message.</param>
    /// <returns>The folder; null where none was named and the environment's does not hold the data.</returns>
    /// <exception cref="DataFileException">The named folder does not exist or does not hold the data.</exception>
    public string? Find(string[] subfolders, Predicate<string> holds, string expected)
    {
        string? root = Directory ?? Environment;
        string? folder = root is null ? null : Find(root, subfolders, holds);
        if (folder is not null || Directory is null)
            return folder;
        throw new DataFileException(Directory, System.IO.Directory.Exists(Directory)
            ? $"does not hold {expected}, neither itself nor in a sub-folder {string.Join(" or ", subfolders)}."
            : $"{(File.Exists(Directory) ? "is a file" : "does not exist")}; it should be a folder with {expected}.");
    }

    /// <summary>Finds the data under one folder, sub-folders first: equal file names lie side by side in them.</summary>
    public static string? Find(string root, string[] subfolders, Predicate<string> holds) =>
        Candidates(root, subfolders, depth: 2).FirstOrDefault(folder => holds(folder));

    private static IEnumerable<string> Candidates(string root, string[] subfolders, int depth)
    {
        if (!System.IO.Directory.Exists(root))
            yield break;
        if (depth > 0)
        {
            foreach (string pattern in subfolders)
            {
                foreach (string folder in System.IO.Directory.GetDirectories(root, pattern, AnyCase).Order(StringComparer.Ordinal))
                {
                    foreach (string candidate in Candidates(folder, subfolders, depth - 1))
                        yield return candidate;
                }
            }
        }

        yield return root;
    }
}
