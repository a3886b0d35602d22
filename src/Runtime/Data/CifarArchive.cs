using System;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;

namespace Autoencoders;

/// <summary>The archive CIFAR-10 is published as; only the six files that belong to it are taken out, under names of our own.</summary>
internal static class CifarArchive
{
    /// <summary>The folder inside the archive, and the one its files are unpacked to.</summary>
    public const string Folder = "cifar-10-batches-bin";

    /// <summary>The archive as published, in the binary form.</summary>
    public static readonly PublishedFile File =
        new("cifar-10-binary.tar.gz", 170052171, "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

    private const int MostBytes = 100_000_000;

    private static readonly string[] Batches =
        ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"];

    /// <summary>Unpacks the archive beside itself; the folder appears only once all six files are in it.</summary>
    /// <param name="archive">The archive's path.</param>
    /// <param name="cancellationToken">Ends the unpacking; nothing is left of it.</param>
    /// <returns>The folder with the files.</returns>
    /// <exception cref="DataFileException">The archive is damaged or does not hold the files.</exception>
    public static string Unpack(string archive, CancellationToken cancellationToken)
    {
        string root = Path.GetDirectoryName(archive)!;
        string folder = Path.Combine(root, Folder);
        string unfinished = Path.Combine(root, $"unpacking-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(unfinished);
            Unpack(archive, unfinished, cancellationToken);
            Directory.Move(unfinished, folder);
            return folder;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DataFileException(archive, $"cannot be unpacked: {failure.Message}", failure);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private static void Unpack(string archive, string target, CancellationToken cancellationToken)
    {
        using FileStream file = System.IO.File.OpenRead(archive);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string? name = Batches.FirstOrDefault(known => entry.Name.TrimStart('.', '/') == $"{Folder}/{known}");
            if (name is null || entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                continue;
            if (entry.Length > MostBytes)
                throw new DataFileException(archive, $"holds {entry.Length} bytes as {entry.Name}, where a batch has at most {MostBytes}.");
            using var batch = new FileStream(Path.Combine(target, name), FileMode.CreateNew, FileAccess.Write);
            entry.DataStream?.CopyTo(batch);
        }

        string[] missing = [.. Batches.Where(batch => !System.IO.File.Exists(Path.Combine(target, batch)))];
        if (missing.Length > 0)
            throw new DataFileException(archive, $"does not hold {string.Join(", ", missing)} in a folder {Folder}.");
    }
}
