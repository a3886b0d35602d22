using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using Autoencoders.Snapshots;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

public abstract class Image : IDisposable
{
    internal Image(int width, int height, byte[] pixels) => (Width, Height, Pixels) = (width, height, pixels);

    public int Width { get; internal set; }

    public int Height { get; internal set; }

    public ImageMetadata Metadata { get; } = new();

    internal byte[] Pixels { get; set; }

    internal bool IsDisposed { get; private set; }

    /// <summary>Reads PNGs only.</summary>
    public static Image<TPixel> Load<TPixel>(DecoderOptions options, ReadOnlySpan<byte> data)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        PngPixels png = PngPixels.TryRead(data) ?? throw new ImageFormatException("Image cannot be loaded.");
        return new Image<Rgba32>(png.Width, png.Height, png.Rgba).CloneAs<TPixel>();
    }

    public static Image<TPixel> LoadPixelData<TPixel>(ReadOnlySpan<byte> data, int width, int height)
        where TPixel : unmanaged, IPixel<TPixel> => new(width, height, data[..(width * height * Unsafe.SizeOf<TPixel>())].ToArray());

    public abstract Image<TPixel2> CloneAs<TPixel2>()
        where TPixel2 : unmanaged, IPixel<TPixel2>;

    public void Dispose() => IsDisposed = true;
}

public sealed class Image<TPixel> : Image
    where TPixel : unmanaged, IPixel<TPixel>
{
    internal Image(int width, int height, byte[] pixels)
        : base(width, height, pixels) => Frames = new ImageFrameCollection<TPixel>(new ImageFrame<TPixel>(this));

    public ImageFrameCollection<TPixel> Frames { get; }

    public void CopyPixelDataTo(Span<byte> destination)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Pixels.CopyTo(destination);
    }

    public override Image<TPixel2> CloneAs<TPixel2>()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        byte[] pixels = new byte[Width * Height * Unsafe.SizeOf<TPixel2>()];
        for (int i = 0; i < Width * Height; i++)
            PixelConversion.Write<TPixel2>(PixelConversion.Read<TPixel>(Pixels, i), pixels, i);
        return new Image<TPixel2>(Width, Height, pixels);
    }
}

public abstract class ImageFrame
{
    public ImageFrameMetadata Metadata { get; } = new();
}

public sealed class ImageFrame<TPixel>(Image<TPixel> owner) : ImageFrame
    where TPixel : unmanaged, IPixel<TPixel>
{
    internal Image<TPixel> Owner => owner;
}

public abstract class ImageFrameCollection
{
    public abstract int Count { get; }
}

public sealed class ImageFrameCollection<TPixel> : ImageFrameCollection
    where TPixel : unmanaged, IPixel<TPixel>
{
    private readonly System.Collections.Generic.List<ImageFrame<TPixel>> _frames;

    internal ImageFrameCollection(ImageFrame<TPixel> root) => _frames = [root];

    public ImageFrame<TPixel> RootFrame => _frames[0];

    public override int Count => _frames.Count;

    public ImageFrame<TPixel> this[int index] => _frames[index];

    public ImageFrame<TPixel> AddFrame(ImageFrame<TPixel> source)
    {
        var frame = new ImageFrame<TPixel>(new Image<TPixel>(source.Owner.Width, source.Owner.Height, [.. source.Owner.Pixels]));
        _frames.Add(frame);
        return frame;
    }
}

public class ImageFormatException : Exception
{
    internal ImageFormatException(string errorMessage)
        : base(errorMessage)
    {
    }
}

public readonly struct Color
{
    internal byte[] Rgb { get; private init; }

    public static Color FromRgb(byte r, byte g, byte b) => new() { Rgb = [r, g, b] };
}

public struct Size
{
    public Size(int width, int height) => (Width, Height) = (width, height);

    public int Width { get; set; }

    public int Height { get; set; }
}

public static class ImageExtensions
{
    /// <summary>Writes the signature of a GIF and nothing that can be looked at.</summary>
    public static void SaveAsGif(this Image source, Stream stream) => stream.Write(Encoding.ASCII.GetBytes($"GIF89a {source.Width} {source.Height}"));
}
