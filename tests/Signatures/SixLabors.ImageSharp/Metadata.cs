using System;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Metadata;

namespace SixLabors.ImageSharp.Metadata
{
    public sealed class ImageMetadata
    {
        internal ImageMetadata() => throw new NotSupportedException("declarations only");
    }

    public sealed class ImageFrameMetadata
    {
        internal ImageFrameMetadata() => throw new NotSupportedException("declarations only");
    }
}

namespace SixLabors.ImageSharp
{
    public static class MetadataExtensions
    {
        public static GifMetadata GetGifMetadata(this ImageMetadata source) => throw new NotSupportedException("declarations only");

        public static GifFrameMetadata GetGifMetadata(this ImageFrameMetadata source) => throw new NotSupportedException("declarations only");
    }
}
