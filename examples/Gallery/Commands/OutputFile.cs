using System;
using System.IO;

namespace Autoencoders.Gallery.Commands;

/// <summary>Where a report goes: a file that is whole or not there, or the terminal.</summary>
internal static class OutputFile
{
    /// <exception cref="IOException">The file cannot be written, or a terminal cannot show it; the message says so.</exception>
    public static void Write(string? path, byte[] content, bool isText = true)
    {
        if (path is null)
        {
            if (!isText && !Console.IsOutputRedirected)
                throw new IOException("A picture cannot be shown here; name a file for it with --out.");
            using Stream output = Console.OpenStandardOutput();
            output.Write(content);
            return;
        }

        string whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        string temporary = whole + "." + Path.GetRandomFileName();
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, whole, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        Console.Error.WriteLine("Wrote " + path);
    }
}
