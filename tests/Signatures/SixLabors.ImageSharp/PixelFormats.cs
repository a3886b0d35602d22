namespace SixLabors.ImageSharp.PixelFormats;

public interface IPixel<TSelf>
    where TSelf : unmanaged, IPixel<TSelf>;

public struct L8 : IPixel<L8>;

public struct Rgb24 : IPixel<Rgb24>;

public struct Rgba32 : IPixel<Rgba32>;
