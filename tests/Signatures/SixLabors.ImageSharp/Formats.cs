using System;

namespace SixLabors.ImageSharp.Formats
{
    public sealed class DecoderOptions
    {
        public DecoderOptions() => throw new NotSupportedException("declarations only");

        public uint MaxFrames
        {
            get => throw new NotSupportedException("declarations only");
            init => throw new NotSupportedException("declarations only");
        }
    }
}

namespace SixLabors.ImageSharp.Formats.Gif
{
    public class GifMetadata
    {
        internal GifMetadata() => throw new NotSupportedException("declarations only");

        public ushort RepeatCount
        {
            get => throw new NotSupportedException("declarations only");
            set => throw new NotSupportedException("declarations only");
        }
    }

    public class GifFrameMetadata
    {
        internal GifFrameMetadata() => throw new NotSupportedException("declarations only");

        public int FrameDelay
        {
            get => throw new NotSupportedException("declarations only");
            set => throw new NotSupportedException("declarations only");
        }
    }
}
