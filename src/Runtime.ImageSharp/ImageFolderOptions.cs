using System;
using System.Globalization;

namespace Autoencoders.Images;

/// <summary>What becomes of the pictures in a folder.</summary>
public sealed class ImageFolderOptions
{
    private const int Longest = ushort.MaxValue;

    /// <summary>The width of every sample in pixels, 1…65535.</summary>
    public required int Width { get; init; }

    /// <summary>The height of every sample in pixels, 1…65535.</summary>
    public required int Height { get; init; }

    /// <summary>One channel (luma, ITU-R BT.709) rather than red, green and blue.</summary>
    public bool Grayscale { get; init; }

    /// <summary>How pictures of other proportions are made to fit.</summary>
    public PictureFit Fit { get; init; } = PictureFit.Crop;

    /// <summary>What fills <see cref="PictureFit.Pad"/> and shows through transparent pixels.</summary>
    public Rgb Background { get; init; } = Rgb.Black;

    /// <summary>Every sub-folder is a class, numbered from 0 in ordinal order of the names; all pictures lie in one, at any depth.</summary>
    public bool LabelsFromFolders { get; init; }

    /// <summary>Leaves out files that cannot be read as pictures instead of refusing the folder; <see cref="ImageFolder.Skipped"/> names them.</summary>
    public bool SkipDamaged { get; init; }

    /// <summary>Whether the samples are kept in one file, so that the next load need not decode.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Where that file lies; null for the user's cache, beside downloaded data sets.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The sizes and colours of one sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is out of range.</exception>
    internal PictureForm ToForm()
    {
        RequireSize(Width, nameof(Width));
        RequireSize(Height, nameof(Height));
        return new PictureForm(Height, Width, Grayscale ? 1 : 3, Fit, Background);
    }

    private static void RequireSize(int size, string name)
    {
        if (size is < 1 or > Longest)
            throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"{name} is {size}; a picture has 1 to {Longest} pixels each way."));
    }
}
