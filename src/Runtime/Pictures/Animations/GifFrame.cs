using System;
using System.Collections.Generic;
using System.IO;

namespace Autoencoders;

/// <summary>The part of a picture that one frame of an animation draws.</summary>
internal sealed class GifFrame
{
    private const int Unchanged = -1;

    private readonly int _left, _top, _width, _height;
    private readonly int[] _pixels;

    /// <summary>Finds what has changed: the smallest rectangle around it, and within that the pixels.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="before">The picture before; null if all is to be drawn.</param>
    public GifFrame(RgbImage picture, RgbImage? before)
    {
        (_left, _top, _width, _height) = before is null ? (0, 0, picture.Width, picture.Height) : ChangedArea(picture, before);
        _pixels = new int[_width * _height];
        bool hasUnchanged = false;
        for (int y = 0, at = 0; y < _height; y++)
        {
            ReadOnlySpan<byte> row = Row(picture, y), old = before is null ? [] : Row(before, y);
            for (int x = 0; x < row.Length; x += RgbImage.Channels, at++)
            {
                bool isUnchanged = before is not null && row.Slice(x, RgbImage.Channels).SequenceEqual(old.Slice(x, RgbImage.Channels));
                hasUnchanged |= isUnchanged;
                _pixels[at] = isUnchanged ? Unchanged : ColorAt(row, x);
            }
        }

        Counts = Count(_pixels);
        HasUnchanged = hasUnchanged;
        if (!hasUnchanged || Counts.Count < 256)
            return;

        // With 256 colours there is no entry left for unchanged pixels: they are drawn again if that costs no further colour.
        int[] whole = new int[_pixels.Length];
        for (int y = 0, at = 0; y < _height; y++)
        {
            ReadOnlySpan<byte> row = Row(picture, y);
            for (int x = 0; x < row.Length; x += RgbImage.Channels)
                whole[at++] = ColorAt(row, x);
        }

        Dictionary<int, int> all = Count(whole);
        if (all.Count <= 256)
            (_pixels, Counts, HasUnchanged) = (whole, all, false);
    }

    /// <summary>The colours that are drawn, and how many pixels have each.</summary>
    public IReadOnlyDictionary<int, int> Counts { get; }

    /// <summary>Whether some pixels stay as they were.</summary>
    public bool HasUnchanged { get; }

    /// <summary>Writes the frame as the GIF specification has it: graphic control extension, image descriptor, local colours, image data.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="hundredths">How long the frame is shown, in hundredths of a second.</param>
    /// <param name="palette">Its colours.</param>
    /// <param name="isGlobal">Whether the colours stand at the start of the file.</param>
    public void Write(Stream to, int hundredths, GifPalette palette, bool isGlobal)
    {
        const int LeaveInPlace = 1 << 2;
        to.Write([0x21, 0xF9, 4, (byte)(LeaveInPlace | (HasUnchanged ? 1 : 0)), (byte)hundredths, (byte)(hundredths >> 8), (byte)(HasUnchanged ? palette.Transparent!.Value : 0), 0]);
        to.WriteByte(0x2C);
        foreach (int number in (ReadOnlySpan<int>)[_left, _top, _width, _height])
            to.Write([(byte)number, (byte)(number >> 8)]);
        to.WriteByte((byte)(isGlobal ? 0 : 0x80 | (palette.Bits - 1)));
        if (!isGlobal)
            palette.Write(to);
        byte[] indices = new byte[_pixels.Length];
        int last = Unchanged;
        byte index = 0;
        for (int at = 0; at < indices.Length; at++)
        {
            int color = _pixels[at];
            if (color != last || at == 0)
                (last, index) = (color, color == Unchanged ? (byte)palette.Transparent!.Value : palette.IndexOf(color));
            indices[at] = index;
        }

        LzwWriter.Write(to, indices, palette.Bits);
    }

    // One pixel if nothing has changed: every frame draws something.
    private static (int Left, int Top, int Width, int Height) ChangedArea(RgbImage picture, RgbImage before)
    {
        int left = picture.Width, top = picture.Height, right = -1, bottom = -1;
        int stride = picture.Width * RgbImage.Channels;
        for (int y = 0; y < picture.Height; y++)
        {
            ReadOnlySpan<byte> row = picture.Bytes.Slice(y * stride, stride), old = before.Bytes.Slice(y * stride, stride);
            int first = row.CommonPrefixLength(old);
            if (first == stride)
                continue;
            int last = stride - 1;
            while (row[last] == old[last])
                last--;
            (left, right) = (Math.Min(left, first / RgbImage.Channels), Math.Max(right, last / RgbImage.Channels));
            (top, bottom) = (Math.Min(top, y), y);
        }

        return right < 0 ? (0, 0, 1, 1) : (left, top, right - left + 1, bottom - top + 1);
    }

    private static Dictionary<int, int> Count(int[] pixels)
    {
        var counts = new Dictionary<int, int>();
        for (int start = 0, end; start < pixels.Length; start = end)
        {
            end = start + 1;
            while (end < pixels.Length && pixels[end] == pixels[start])
                end++;
            if (pixels[start] != Unchanged)
                counts[pixels[start]] = counts.GetValueOrDefault(pixels[start]) + end - start;
        }

        return counts;
    }

    private ReadOnlySpan<byte> Row(RgbImage picture, int y) =>
        picture.Bytes.Slice((((_top + y) * picture.Width) + _left) * RgbImage.Channels, _width * RgbImage.Channels);

    private static int ColorAt(ReadOnlySpan<byte> bytes, int at) => (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
}
