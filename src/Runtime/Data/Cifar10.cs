using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Autoencoders;

/// <summary>
/// CIFAR-10: 50 000 + 10 000 small colour photographs of ten kinds of things (A. Krizhevsky, "Learning Multiple Layers of Features
/// from Tiny Images", technical report, University of Toronto, 2009).
/// </summary>
public static class Cifar10
{
    private const string Name = "CIFAR-10";
    private const string CacheName = "cifar10";

    private static readonly string[] Subfolders = ["cifar10*", "cifar-10*"];
    private static readonly string[] Mirrors = ["https://www.cs.toronto.edu/~kriz/"];

    /// <summary>What the labels mean.</summary>
    public static IReadOnlyList<string> Classes { get; } =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>Loads the photographs: shape (32, 32, 3), red, green, blue, values 0…1, labels as in <see cref="Classes"/>.</summary>
    /// <remarks>
    /// Looked for in <paramref name="directory"/>; without one in the folder that the environment variable AUTOENCODERS_DATA names,
    /// then in the user's cache, and downloaded into that where they are missing. A folder may hold any number of files
    /// <c>data_batch*</c> and <c>test_batch*</c>, in the binary or the Python form, itself or in a sub-folder <c>cifar10*</c> or
    /// <c>cifar-10*</c>; where it holds both forms, the binary one is read.
    /// </remarks>
    /// <param name="directory">The folder to look in, if it has to be that one.</param>
    /// <param name="cancellationToken">Ends a download; what was received is kept and gone on with next time.</param>
    /// <param name="progress">Told in words how a download goes.</param>
    /// <exception cref="DataFileException">The files are missing and cannot be downloaded, are damaged, or not of this form.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    [SampleShape(32, 32, 3)]
    public static Dataset Load(
        string? directory = null, CancellationToken cancellationToken = default, Action<string>? progress = null) =>
        Load(DataFolders.Of(directory), progress, cancellationToken);

    /// <summary>Photographs without colour, as numbers 0…255: the exact mean of red, green and blue, shape (32, 32).</summary>
    /// <param name="images">Photographs as <see cref="Load(string, CancellationToken, Action{string})"/> gives them.</param>
    /// <exception cref="InvalidOperationException">The images have no colour, or are not bytes.</exception>
    [SampleShape(32, 32)]
    public static Samples Grayscale(Samples images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return images.WithScale(1).Grayscale();
    }

    internal static Dataset Load(DataFolders folders, Action<string>? progress, CancellationToken cancellationToken)
    {
        string folder = folders.Find(Subfolders, Holds, $"{Name} files (data_batch*, test_batch*)")
            ?? DataFolders.Find(Path.Combine(folders.Cache, CacheName), Subfolders, Holds)
            ?? Fetch(Path.Combine(folders.Cache, CacheName), progress, cancellationToken);
        return new Dataset(Name, Read(folder, "data_batch"), Read(folder, "test_batch"));
    }

    private static string Fetch(string folder, Action<string>? progress, CancellationToken cancellationToken)
    {
        string archive = Path.Combine(folder, CifarArchive.File.Name);
        if (!File.Exists(archive))
            DatasetDownload.Fetch(Name, folder, Mirrors, [CifarArchive.File], progress, cancellationToken);
        string unpacked = CifarArchive.Unpack(archive, cancellationToken);
        File.Delete(archive);
        return unpacked;
    }

    private static bool Holds(string folder) => FilesOf(folder, "data_batch").Length > 0;

    private static LabeledSamples Read(string folder, string prefix)
    {
        string[] files = FilesOf(folder, prefix);
        if (files.Length == 0)
            throw new DataFileException(folder, $"holds no file {prefix}*.");
        LabeledSamples[] batches = [.. files.Select(CifarBatch.Read)];
        return new LabeledSamples(
            Samples.Concatenate([.. batches.Select(batch => batch.Images)]),
            [.. batches.SelectMany(batch => batch.Labels)]);
    }

    private static string[] FilesOf(string folder, string prefix)
    {
        string[] files = Directory.GetFiles(folder, prefix + "*", new EnumerationOptions());
        string[] binary = [.. files.Where(file => Path.GetExtension(file) == ".bin")];
        return [.. (binary.Length > 0 ? binary : files.Where(file => Path.GetExtension(file).Length == 0)).Order(StringComparer.Ordinal)];
    }
}
