using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Autoencoders.Gallery.Commands;

/// <summary>The command line that goes on with a stopped training, to be pasted into a shell.</summary>
internal static class Resumption
{
    public const string Option = "--resume";

    /// <param name="arguments">The arguments of this command.</param>
    public static string CommandLine(IEnumerable<string> arguments) =>
        string.Join(' ', Program().Concat(arguments.Where(static argument => argument != Option)).Append(Option).Select(Quote));

    // A program of its own, or an assembly that dotnet runs.
    private static IEnumerable<string> Program() => Environment.ProcessPath is { } program && Path.GetFileNameWithoutExtension(program) != "dotnet"
        ? [Shortened(program)]
        : ["dotnet", Shortened(Environment.GetCommandLineArgs()[0])];

    private static string Shortened(string file)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? file : Path.Combine(".", relative);
    }

    private static string Quote(string argument)
    {
        if (argument.Length > 0 && argument.All(static letter => char.IsLetterOrDigit(letter) || "-_./:=+,@%\\".Contains(letter)) && (OperatingSystem.IsWindows() || !argument.Contains('\\')))
            return argument;
        return OperatingSystem.IsWindows() ? $"\"{argument}\"" : $"'{argument.Replace("'", "'\\''")}'";
    }
}
