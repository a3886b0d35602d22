using System;

namespace Autoencoders;

/// <summary>Pixels in rows from the top left, eight bits a channel.</summary>
public sealed class RgbImage
{
    /// <summary>Bytes a pixel takes.</summary>
    public const int Channels = 3;

    private readonly byte[] _bytes;

    internal RgbImage(int width, int height, Rgb background)
    {
        Width = width;
        Height = height;
        _bytes = new byte[checked(width * height * Channels)];
        Fill(0, 0, width, height, background);
    }

    /// <summary>Reads a PNG image; what is transparent becomes black.</summary>
    /// <param name="path">The file; not interlaced.</param>
    /// <exception cref="DataFileException">The file is missing, damaged, or no PNG image that can be read; the message says which.</exception>
    public static RgbImage Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return PngFile.Read(path);
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows of pixels.</summary>
    public int Height { get; }

    /// <summary>All pixels row by row: red, green, blue.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>One pixel.</summary>
    /// <param name="x">From the left, from 0.</param>
    /// <param name="y">From the top, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pixel.</exception>
    public Rgb this[int x, int y]
    {
        get
        {
            int start = StartOf(x, y);
            return new Rgb(_bytes[start], _bytes[start + 1], _bytes[start + 2]);
        }
        internal set
        {
            int start = StartOf(x, y);
            _bytes[start] = value.R;
            _bytes[start + 1] = value.G;
            _bytes[start + 2] = value.B;
        }
    }

    /// <summary>The image as one sample (height, width, 3), 0…1; <see cref="Samples.Grayscale"/> takes the colour away.</summary>
    public Samples ToSamples() => Samples.FromBytes([.. _bytes], new Shape(Height, Width, Channels));

    /// <summary>The image in another size: every pixel is the mean of the area that it covers.</summary>
    /// <param name="width">At least 1.</param>
    /// <param name="height">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public RgbImage Resize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return (width, height) == (Width, Height) ? this : AreaResize.Run(this, width, height);
    }

    /// <summary>Paints a rectangle, which lies wholly in the image.</summary>
    internal void Fill(int x, int y, int width, int height, Rgb color)
    {
        for (int row = y; row < y + height; row++)
        {
            for (int column = x; column < x + width; column++)
                this[column, row] = color;
        }
    }

    /// <summary>Copies another image, which lies wholly in this one.</summary>
    internal void Paste(RgbImage other, int left, int top)
    {
        for (int y = 0; y < other.Height; y++)
            other._bytes.AsSpan(y * other.Width * Channels, other.Width * Channels).CopyTo(_bytes.AsSpan(StartOf(left, top + y)));
    }

    private int StartOf(int x, int y)
    {
        if ((uint)x >= (uint)Width || (uint)y >= (uint)Height)
            throw new ArgumentOutOfRangeException(nameof(x), $"There is no pixel ({x}, {y}) in an image of {Width} × {Height}.");
        return ((y * Width) + x) * Channels;
    }
}
