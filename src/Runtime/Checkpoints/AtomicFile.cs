using System;
using System.IO;

namespace Autoencoders.Checkpoints;

/// <summary>Writes a file as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, flushes to disk and renames; missing folders are made.</summary>
    /// <param name="path">Where the file goes; what was there is replaced only when all is written.</param>
    /// <param name="write">Writes the content; what it throws reaches the caller, and the old file stays.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file could not be written; the message names it and says why.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Write(path, write, replaces: true);
    }

    /// <summary>Finds out whether a file could be written, long before it is: missing folders are made, and what is there stays as it is.</summary>
    /// <param name="path">Where the file is going to be.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">It could not; the message names it and says why.</exception>
    public static void Try(string path) => Write(path, static _ => { }, replaces: false);

    private static void Write(string path, Action<Stream> write, bool replaces)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string? temporary = null;
        try
        {
            string target = Path.GetFullPath(path);
            if (Path.EndsInDirectorySeparator(target) || Directory.Exists(target))
                throw new IOException("it is a folder.");
            MakeFolder(Path.GetDirectoryName(target)!);

            // Renaming is atomic only within one file system, so the temporary file is a neighbour of the final one.
            string beside = target + "." + Path.GetRandomFileName() + ".tmp";
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 12))
            {
                temporary = beside;
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!replaces)
                return;
            File.Move(beside, target, overwrite: true);
            temporary = null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IOException($"{path} could not be written: {failure.Message}", failure);
        }
        finally
        {
            if (temporary is not null)
                DeleteQuietly(temporary);
        }
    }

    private static void MakeFolder(string folder)
    {
        for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                throw new IOException($"{above} is a file, where a folder is needed.");
        }

        Directory.CreateDirectory(folder);
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The reason why writing failed matters more than a left-over file.
        }
    }
}
