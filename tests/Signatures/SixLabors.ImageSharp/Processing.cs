using System;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Processing;

public interface IImageProcessingContext;

public static class ProcessingExtensions
{
    public static void Mutate<TPixel>(this Image<TPixel> source, Action<IImageProcessingContext> operation)
        where TPixel : unmanaged, IPixel<TPixel> => throw new NotSupportedException("declarations only");
}

public static class AutoOrientExtensions
{
    public static IImageProcessingContext AutoOrient(this IImageProcessingContext source) => throw new NotSupportedException("declarations only");
}

public static class BackgroundColorExtensions
{
    public static IImageProcessingContext BackgroundColor(this IImageProcessingContext source, Color color) =>
        throw new NotSupportedException("declarations only");
}

public static class ResizeExtensions
{
    public static IImageProcessingContext Resize(this IImageProcessingContext source, ResizeOptions options) =>
        throw new NotSupportedException("declarations only");
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
    public ResizeOptions() => throw new NotSupportedException("declarations only");

    public ResizeMode Mode
    {
        get => throw new NotSupportedException("declarations only");
        set => throw new NotSupportedException("declarations only");
    }

    public Size Size
    {
        get => throw new NotSupportedException("declarations only");
        set => throw new NotSupportedException("declarations only");
    }
}
