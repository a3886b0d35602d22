using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SixLabors.ImageSharp.PixelFormats;

public interface IPixel<TSelf>
    where TSelf : unmanaged, IPixel<TSelf>;

[StructLayout(LayoutKind.Sequential, Size = 1)]
public struct L8 : IPixel<L8>;

[StructLayout(LayoutKind.Sequential, Size = 3)]
public struct Rgb24 : IPixel<Rgb24>;

[StructLayout(LayoutKind.Sequential, Size = 4)]
public struct Rgba32 : IPixel<Rgba32>;

/// <summary>Pixels of any kind by way of red, green, blue and opacity; luma is that of ITU-R BT.709.</summary>
internal static class PixelConversion
{
    public static (byte R, byte G, byte B, byte A) Read<TPixel>(byte[] pixels, int index)
    {
        ReadOnlySpan<byte> pixel = pixels.AsSpan(index * Unsafe.SizeOf<TPixel>(), Unsafe.SizeOf<TPixel>());
        return pixel.Length == 1
            ? (pixel[0], pixel[0], pixel[0], byte.MaxValue)
            : (pixel[0], pixel[1], pixel[2], pixel.Length == 4 ? pixel[3] : byte.MaxValue);
    }

    public static void Write<TPixel>((byte R, byte G, byte B, byte A) color, byte[] pixels, int index)
    {
        Span<byte> pixel = pixels.AsSpan(index * Unsafe.SizeOf<TPixel>(), Unsafe.SizeOf<TPixel>());
        if (pixel.Length == 1)
        {
            pixel[0] = (byte)((0.2126f * color.R) + (0.7152f * color.G) + (0.0722f * color.B) + 0.5f);
            return;
        }

        ReadOnlySpan<byte> all = [color.R, color.G, color.B, color.A];
        all[..pixel.Length].CopyTo(pixel);
    }
}
