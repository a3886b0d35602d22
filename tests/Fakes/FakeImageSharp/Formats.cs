using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Metadata;

namespace SixLabors.ImageSharp.Formats
{
    public sealed class DecoderOptions
    {
        public uint MaxFrames { get; init; }
    }
}

namespace SixLabors.ImageSharp.Formats.Gif
{
    public class GifMetadata
    {
        public ushort RepeatCount { get; set; } = 1;
    }

    public class GifFrameMetadata
    {
        public int FrameDelay { get; set; }
    }
}

namespace SixLabors.ImageSharp.Metadata
{
    public sealed class ImageMetadata
    {
        internal GifMetadata Gif { get; } = new();
    }

    public sealed class ImageFrameMetadata
    {
        internal GifFrameMetadata Gif { get; } = new();
    }
}

namespace SixLabors.ImageSharp
{
    public static class MetadataExtensions
    {
        public static GifMetadata GetGifMetadata(this ImageMetadata source) => source.Gif;

        public static GifFrameMetadata GetGifMetadata(this ImageFrameMetadata source) => source.Gif;
    }
}
