using System;
using System.IO;
using System.Linq;
using System.Threading;

namespace Autoencoders;

/// <summary>A data set of the MNIST family: four IDX files, images of 28 × 28 and ten classes.</summary>
/// <param name="Name">The name as people write it.</param>
/// <param name="CacheName">The sub-folder of the cache.</param>
/// <param name="Subfolders">Patterns of the sub-folders in which people keep it.</param>
/// <param name="Mirrors">Addresses it can be downloaded from, each ending in a slash.</param>
/// <param name="TrainImages">The training images as published.</param>
/// <param name="TrainLabels">The training labels as published.</param>
/// <param name="TestImages">The test images as published.</param>
/// <param name="TestLabels">The test labels as published.</param>
internal sealed record IdxDataset(
    string Name,
    string CacheName,
    string[] Subfolders,
    string[] Mirrors,
    PublishedFile TrainImages,
    PublishedFile TrainLabels,
    PublishedFile TestImages,
    PublishedFile TestLabels)
{
    private const int Side = 28;
    private const int Classes = 10;

    /// <summary>Finds, if need be downloads, and reads the four files.</summary>
    public Dataset Load(DataFolders folders, Action<string>? progress, CancellationToken cancellationToken)
    {
        string folder = folders.Find(Subfolders, Holds, $"the {Name} files ({TrainImages.Name}, …)")
            ?? Fetch(Path.Combine(folders.Cache, CacheName), progress, cancellationToken);
        return new Dataset(Name, Read(folder, TrainImages, TrainLabels), Read(folder, TestImages, TestLabels));
    }

    private string Fetch(string folder, Action<string>? progress, CancellationToken cancellationToken)
    {
        PublishedFile[] files = [TrainImages, TrainLabels, TestImages, TestLabels];
        PublishedFile[] missing = [.. files.Where(file => PathOf(folder, file) is null)];
        if (missing.Length > 0)
            DatasetDownload.Fetch(Name, folder, Mirrors, missing, progress, cancellationToken);
        return folder;
    }

    private bool Holds(string folder)
    {
        string? path = PathOf(folder, TrainImages);
        return path is not null && !IsOfAnotherSet(new FileInfo(path).Length);
    }

    // The sets of this family share their file names; the published length tells whose files lie in a folder.
    private bool IsOfAnotherSet(long length) =>
        new[] { Mnist.Files, FashionMnist.Files }.Any(other => other.Name != Name && other.TrainImages.Length == length);

    private static LabeledSamples Read(string folder, PublishedFile imageFile, PublishedFile labelFile)
    {
        string imagePath = Existing(folder, imageFile);
        string labelPath = Existing(folder, labelFile);
        byte[] labels = IdxFile.ReadLabels(labelPath);
        Samples images = Samples.FromBytes(IdxFile.ReadImages(imagePath, Side, Side), new Shape(Side, Side));
        if (images.Count == 0)
            throw new DataFileException(imagePath, "holds no images.");
        if (labels.Length != images.Count)
        {
            throw new DataFileException(labelPath, $"holds {labels.Length} labels for the {images.Count} images of '{imagePath}'; "
                + "every image has one label.");
        }

        int wrong = labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(Classes - 1));
        if (wrong >= 0)
            throw new DataFileException(labelPath, $"holds the label {labels[wrong]} for image {wrong}; labels go from 0 to 9.");
        return new LabeledSamples(images, labels);
    }

    private static string Existing(string folder, PublishedFile file) =>
        PathOf(folder, file) ?? throw new DataFileException(Path.Combine(folder, file.Name), "is missing, and so is its unpacked form.");

    private static string? PathOf(string folder, PublishedFile file)
    {
        string packed = Path.Combine(folder, file.Name);
        string plain = Path.ChangeExtension(packed, null);
        return File.Exists(packed) ? packed : File.Exists(plain) ? plain : null;
    }
}
