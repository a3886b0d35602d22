using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace Autoencoders.Dsl.Tests.Reports;

/// <summary>Tables that Keras itself printed.</summary>
internal static class Golden
{
    public static string Table(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", name + ".txt")).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
}
