using System;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Processing;

public interface IImageProcessingContext;

/// <summary>Works on red, green, blue and opacity.</summary>
internal sealed class Canvas(int width, int height, byte[] rgba) : IImageProcessingContext
{
    public int Width { get; set; } = width;

    public int Height { get; set; } = height;

    public byte[] Rgba { get; set; } = rgba;
}

public static class ProcessingExtensions
{
    public static void Mutate<TPixel>(this Image<TPixel> source, Action<IImageProcessingContext> operation)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var canvas = new Canvas(source.Width, source.Height, source.CloneAs<Rgba32>().Pixels);
        operation(canvas);
        (source.Width, source.Height) = (canvas.Width, canvas.Height);
        source.Pixels = new Image<Rgba32>(canvas.Width, canvas.Height, canvas.Rgba).CloneAs<TPixel>().Pixels;
    }
}

public static class AutoOrientExtensions
{
    /// <summary>PNGs are upright.</summary>
    public static IImageProcessingContext AutoOrient(this IImageProcessingContext source) => source;
}

public static class BackgroundColorExtensions
{
    public static IImageProcessingContext BackgroundColor(this IImageProcessingContext source, Color color)
    {
        byte[] rgba = ((Canvas)source).Rgba;
        for (int i = 0; i < rgba.Length; i += 4)
        {
            for (int channel = 0; channel < 3; channel++)
                rgba[i + channel] = (byte)(((rgba[i + channel] * rgba[i + 3]) + (color.Rgb[channel] * (255 - rgba[i + 3])) + 127) / 255);
            rgba[i + 3] = 255;
        }

        return source;
    }
}

public static class ResizeExtensions
{
    /// <summary>Takes the nearest pixel.</summary>
    public static IImageProcessingContext Resize(this IImageProcessingContext source, ResizeOptions options)
    {
        var canvas = (Canvas)source;
        (int width, int height) = (options.Size.Width, options.Size.Height);
        double across = (double)width / canvas.Width, down = (double)height / canvas.Height;
        (double scaleX, double scaleY) = options.Mode switch
        {
            ResizeMode.Stretch => (across, down),
            ResizeMode.Crop => (Math.Max(across, down), Math.Max(across, down)),
            ResizeMode.Pad => (Math.Min(across, down), Math.Min(across, down)),
            _ => throw new NotSupportedException(options.Mode.ToString()),
        };
        byte[] resized = new byte[width * height * 4];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int fromX = (int)Math.Floor((((x + 0.5) - (width / 2.0)) / scaleX) + (canvas.Width / 2.0));
                int fromY = (int)Math.Floor((((y + 0.5) - (height / 2.0)) / scaleY) + (canvas.Height / 2.0));
                if (fromX >= 0 && fromX < canvas.Width && fromY >= 0 && fromY < canvas.Height)
                    canvas.Rgba.AsSpan(((fromY * canvas.Width) + fromX) * 4, 4).CopyTo(resized.AsSpan(((y * width) + x) * 4));
            }
        }

        (canvas.Width, canvas.Height, canvas.Rgba) = (width, height, resized);
        return source;
    }
}

public enum ResizeMode
{
    Crop,
    Pad,
    BoxPad,
    Max,
    Min,
    Stretch,
    Manual,
}

public class ResizeOptions
{
    public ResizeMode Mode { get; set; }

    public Size Size { get; set; }
}
