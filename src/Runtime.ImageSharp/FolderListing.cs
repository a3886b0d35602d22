using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Autoencoders.Images;

/// <summary>One picture's file.</summary>
/// <param name="Name">Its path below the folder, with <c>/</c> between the parts.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Changed">When it was last written, in ticks of universal time.</param>
internal sealed record PictureFile(string Name, string Path, long Length, long Changed);

/// <summary>The pictures of a folder in one order on every machine, and their classes.</summary>
/// <param name="Root">The folder's full path.</param>
/// <param name="Files">Ordinal by name.</param>
/// <param name="Classes">The names of the classes, ordinal; none without labels.</param>
internal sealed record FolderListing(string Root, IReadOnlyList<PictureFile> Files, IReadOnlyList<string> Classes)
{
    private const int MostClasses = byte.MaxValue + 1;

    private static readonly string[] Endings = [".bmp", ".gif", ".jpeg", ".jpg", ".png", ".webp"];

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    private static readonly string EndingList = string.Join(", ", Endings[..^1]) + " or " + Endings[^1];

    /// <summary>Looks through a folder, hidden files and folders aside.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="isLabelled">Whether its sub-folders are classes.</param>
    /// <exception cref="DataFileException">It is missing, holds no pictures, or its sub-folders are no classes.</exception>
    public static FolderListing Of(string path, bool isLabelled)
    {
        if (!Directory.Exists(path))
            throw new DataFileException(path, $"{(File.Exists(path) ? "is a file" : "does not exist")}; a folder of pictures was expected.");
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            PictureFile[] files = [.. new DirectoryInfo(root).EnumerateFiles("*", Everything)
                .Where(static file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .Select(file => new PictureFile(NameOf(root, file.FullName), file.FullName, file.Length, file.LastWriteTimeUtc.Ticks))
                .OrderBy(static file => file.Name, StringComparer.Ordinal)];
            if (files.Length == 0)
                throw new DataFileException(path, $"holds no pictures, neither itself nor in its sub-folders; files ending in {EndingList} were looked for.");
            return new FolderListing(root, files, isLabelled ? ClassesOf(path, root, files) : []);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be looked through: {failure.Message}", failure);
        }
    }

    /// <summary>The class of a picture, as a position among <see cref="Classes"/>.</summary>
    /// <param name="file">One of the pictures; there are classes.</param>
    public byte LabelOf(PictureFile file)
    {
        string name = FirstPart(file.Name);
        int low = 0;
        for (int high = Classes.Count - 1; low < high;)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(Classes[middle], name) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return (byte)low;
    }

    private static string[] ClassesOf(string path, string root, PictureFile[] files)
    {
        string[] classes = [.. new DirectoryInfo(root).EnumerateDirectories("*", new EnumerationOptions { IgnoreInaccessible = false })
            .Select(static folder => folder.Name)
            .Order(StringComparer.Ordinal)];
        if (classes.Length == 0)
            throw new DataFileException(path, "has no sub-folders; with labels from folders every class is one.");
        if (classes.Length > MostClasses)
            throw new DataFileException(path, $"has {classes.Length} sub-folders; a label is a byte, so there are at most {MostClasses} classes.");
        if (files.FirstOrDefault(static file => !file.Name.Contains('/')) is { } outside)
            throw new DataFileException(path, $"holds the picture '{outside.Name}' outside of all sub-folders; with labels from folders every picture lies in that of its class.");
        HashSet<string> filled = [.. files.Select(static file => FirstPart(file.Name))];
        if (classes.FirstOrDefault(name => !filled.Contains(name)) is { } empty)
            throw new DataFileException(Path.Combine(path, empty), $"holds no pictures ({EndingList}); with labels from folders every sub-folder is a class. Fill it or remove it.");
        return classes;
    }

    private static string NameOf(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static string FirstPart(string name) => name[..name.IndexOf('/')];
}
