using System;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

public abstract class Image : IDisposable
{
    internal Image() => throw new NotSupportedException("declarations only");

    public int Width => throw new NotSupportedException("declarations only");

    public int Height => throw new NotSupportedException("declarations only");

    public ImageMetadata Metadata => throw new NotSupportedException("declarations only");

    public static Image<TPixel> Load<TPixel>(DecoderOptions options, ReadOnlySpan<byte> data)
        where TPixel : unmanaged, IPixel<TPixel> => throw new NotSupportedException("declarations only");

    public static Image<TPixel> LoadPixelData<TPixel>(ReadOnlySpan<byte> data, int width, int height)
        where TPixel : unmanaged, IPixel<TPixel> => throw new NotSupportedException("declarations only");

    public Image<TPixel2> CloneAs<TPixel2>()
        where TPixel2 : unmanaged, IPixel<TPixel2> => throw new NotSupportedException("declarations only");

    public void Dispose() => throw new NotSupportedException("declarations only");
}

public sealed class Image<TPixel> : Image
    where TPixel : unmanaged, IPixel<TPixel>
{
    internal Image() => throw new NotSupportedException("declarations only");

    public ImageFrameCollection<TPixel> Frames => throw new NotSupportedException("declarations only");

    public void CopyPixelDataTo(Span<byte> destination) => throw new NotSupportedException("declarations only");
}

public abstract class ImageFrame
{
    internal ImageFrame() => throw new NotSupportedException("declarations only");

    public ImageFrameMetadata Metadata => throw new NotSupportedException("declarations only");
}

public sealed class ImageFrame<TPixel> : ImageFrame
    where TPixel : unmanaged, IPixel<TPixel>
{
    internal ImageFrame() => throw new NotSupportedException("declarations only");
}

public abstract class ImageFrameCollection
{
    internal ImageFrameCollection() => throw new NotSupportedException("declarations only");
}

public sealed class ImageFrameCollection<TPixel> : ImageFrameCollection
    where TPixel : unmanaged, IPixel<TPixel>
{
    internal ImageFrameCollection() => throw new NotSupportedException("declarations only");

    public ImageFrame<TPixel> RootFrame => throw new NotSupportedException("declarations only");

    public ImageFrame<TPixel> AddFrame(ImageFrame<TPixel> source) => throw new NotSupportedException("declarations only");
}

public readonly struct Color
{
    public static Color FromRgb(byte r, byte g, byte b) => throw new NotSupportedException("declarations only");
}

public struct Size
{
    public Size(int width, int height) => throw new NotSupportedException("declarations only");
}

public static class ImageExtensions
{
    public static void SaveAsGif(this Image source, System.IO.Stream stream) => throw new NotSupportedException("declarations only");
}
