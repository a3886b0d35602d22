using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Autoencoders.Images;

/// <summary>The pictures of a folder as samples of one size.</summary>
/// <remarks>
/// JPEG, PNG, WebP, BMP and GIF (the first frame), of any size; decoded on all threads and kept for the next load. The order is
/// ordinal by path below the folder, so it is the same everywhere.
/// </remarks>
public sealed class ImageFolder
{
    private readonly LabeledSamples? _labeled;

    private ImageFolder(Samples images, IReadOnlyList<string> files, IReadOnlyList<string> skipped, IReadOnlyList<string> classes, LabeledSamples? labeled)
    {
        Images = images;
        Files = files;
        Skipped = skipped;
        Classes = classes;
        _labeled = labeled;
    }

    /// <summary>The pictures as bytes that are read as 0…1, each of shape (height, width, channels).</summary>
    public Samples Images { get; }

    /// <summary>The pictures with their classes.</summary>
    /// <exception cref="InvalidOperationException">The folder was loaded without labels.</exception>
    public LabeledSamples Labeled => _labeled ?? throw new InvalidOperationException(
        $"The folder was loaded without labels; set {nameof(ImageFolderOptions)}.{nameof(ImageFolderOptions.LabelsFromFolders)}.");

    /// <summary>The file of each picture, as a path below the folder with <c>/</c> between the parts.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Files that could not be read as pictures and were left out; none unless <see cref="ImageFolderOptions.SkipDamaged"/> is set.</summary>
    public IReadOnlyList<string> Skipped { get; }

    /// <summary>The name of each class: label 0 is the first. None without labels.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Reads a folder and all below it; hidden files, and files that do not end as pictures do, are left alone.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">Size, channels, labels.</param>
    /// <param name="cancellationToken">Ends the work between two pictures.</param>
    /// <exception cref="DataFileException">
    /// The folder is missing or holds no pictures, its sub-folders are no classes, or a file that should be a picture is none; the
    /// message names it.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is out of range.</exception>
    public static ImageFolder Load(string path, ImageFolderOptions options, CancellationToken cancellationToken = default) =>
        Load(path, options, new ImageSharpDecoder(), cancellationToken);

    internal static ImageFolder Load(string path, ImageFolderOptions options, IPictureDecoder decoder, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(options);
        PictureForm form = options.ToForm();
        FolderListing listing = FolderListing.Of(path, options.LabelsFromFolders);
        return From(listing, form, Read(listing, form, options, decoder, cancellationToken));
    }

    private static PictureBlock Read(FolderListing listing, PictureForm form, ImageFolderOptions options, IPictureDecoder decoder, CancellationToken cancellationToken)
    {
        if (!options.UseCache)
            return FolderDecoding.Decode(listing, form, decoder, options.SkipDamaged, cancellationToken);
        var cache = new PictureCache(options.CacheFolder ?? Path.Combine(DataFolders.Of(null).Cache, "pictures"), listing, form, decoder);
        PictureBlock? block = cache.TryRead();
        if (block is not null && (options.SkipDamaged || !block.IsRead.Contains(false)))
            return block;
        block = FolderDecoding.Decode(listing, form, decoder, options.SkipDamaged, cancellationToken);
        cache.TryWrite(block);
        return block;
    }

    private static ImageFolder From(FolderListing listing, PictureForm form, PictureBlock block)
    {
        Samples images = Samples.FromBytes(block.Pixels, new Shape(form.Height, form.Width, form.Channels));
        PictureFile[] read = [.. listing.Files.Where((_, i) => block.IsRead[i])];
        byte[] labels = listing.Classes.Count == 0 ? [] : [.. read.Select(listing.LabelOf)];
        return new ImageFolder(
            images,
            [.. read.Select(static file => file.Name)],
            [.. listing.Files.Where((_, i) => !block.IsRead[i]).Select(static file => file.Name)],
            listing.Classes,
            labels.Length == 0 ? null : new LabeledSamples(images, labels));
    }
}
