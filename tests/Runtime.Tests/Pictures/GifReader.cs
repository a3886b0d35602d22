using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Autoencoders.Runtime.Tests.Pictures;

/// <summary>Reads animated GIFs as the specification describes them, strictly and independently of the writer.</summary>
internal sealed class GifReader
{
    private readonly byte[] _gif;
    private int _at;

    public GifReader(byte[] gif)
    {
        _gif = gif;
        Assert.Equal("GIF89a", Text(6));
        (Width, Height) = (Word(), Word());
        int flags = Byte();
        _at += 2;
        int[]? global = (flags & 0x80) == 0 ? null : Table(2 << (flags & 7));
        var canvas = new int[Width * Height];
        Array.Fill(canvas, -1);
        (int Delay, int? Transparent) control = (0, null);
        for (int block = Byte(); block != 0x3B; block = Byte())
        {
            if (block == 0x21)
                control = Extension(control);
            else if (block == 0x2C)
                Frames.Add(Image(canvas, global, control));
            else
                throw new InvalidDataException($"Block {block:X2} at {_at - 1}.");
        }

        Assert.Equal(gif.Length, _at);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>How often the animation plays again; null if it plays once.</summary>
    public int? Repeats { get; private set; }

    public List<GifPicture> Frames { get; } = [];

    private (int, int?) Extension((int, int?) control)
    {
        int label = Byte();
        if (label == 0xF9)
        {
            Assert.Equal(4, Byte());
            int flags = Byte();
            Assert.Equal(1, (flags >> 2) & 7);
            int delay = Word(), index = Byte();
            Assert.Equal(0, Byte());
            return (delay, (flags & 1) == 1 ? index : null);
        }

        Assert.Equal(0xFF, label);
        Assert.Equal(11, Byte());
        Assert.Equal("NETSCAPE2.0", Text(11));
        Assert.Equal((3, 1), (Byte(), Byte()));
        Repeats = Word();
        Assert.Equal(0, Byte());
        return control;
    }

    private GifPicture Image(int[] canvas, int[]? global, (int Delay, int? Transparent) control)
    {
        int left = Word(), top = Word(), width = Word(), height = Word(), flags = Byte();
        Assert.True(width > 0 && height > 0 && left + width <= Width && top + height <= Height);
        int[] colors = (flags & 0x80) == 0 ? global! : Table(2 << (flags & 7));
        byte[] indices = Decompress(Byte(), Blocks());
        Assert.Equal(width * height, indices.Length);
        for (int i = 0; i < indices.Length; i++)
        {
            if (indices[i] != control.Transparent)
                canvas[((top + (i / width)) * Width) + left + (i % width)] = colors[indices[i]];
        }

        Assert.DoesNotContain(-1, canvas);
        return new GifPicture(Width, [.. canvas], control.Delay, indices.Length);
    }

    // Codes are runs given by the run before and one more index; the table is a list of whole runs, which is slow and plain.
    private static byte[] Decompress(int bits, byte[] data)
    {
        Assert.InRange(bits, 2, 8);
        int clear = 1 << bits, end = clear + 1, position = 0;
        var output = new List<byte>();
        var runs = new List<byte[]>();
        byte[]? last = null;
        Assert.Equal(clear, Next(bits + 1));
        Reset();
        while (true)
        {
            int width = bits + 1;
            while (width < 12 && runs.Count >= 1 << width)
                width++;
            int code = Next(width);
            if (code == clear)
            {
                Reset();
                continue;
            }

            if (code == end)
                break;
            Assert.True(code < runs.Count || (code == runs.Count && last is not null), $"Code {code} of {runs.Count}.");
            byte[] run = code < runs.Count ? runs[code] : [.. last!, last![0]];
            output.AddRange(run);
            if (last is not null && runs.Count < 4096)
                runs.Add([.. last, run[0]]);
            last = run;
        }

        Assert.InRange((data.Length * 8) - position, 0, 7);
        return [.. output];

        void Reset()
        {
            runs = [.. Enumerable.Range(0, clear + 2).Select(static index => new[] { (byte)index })];
            last = null;
        }

        int Next(int width)
        {
            int code = 0;
            for (int bit = 0; bit < width; bit++, position++)
                code |= ((data[position / 8] >> (position % 8)) & 1) << bit;
            return code;
        }
    }

    private byte[] Blocks()
    {
        var data = new List<byte>();
        for (int length = Byte(); length > 0; length = Byte())
        {
            data.AddRange(_gif.AsSpan(_at, length));
            _at += length;
        }

        return [.. data];
    }

    private int[] Table(int count) => [.. Enumerable.Range(0, count).Select(_ => (Byte() << 16) | (Byte() << 8) | Byte())];

    private int Byte() => _gif[_at++];

    private int Word() => Byte() | (Byte() << 8);

    private string Text(int length) => Encoding.ASCII.GetString(_gif, (_at += length) - length, length);
}

/// <summary>What one frame of a GIF shows.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Pixels">All pixels as red·65536 + green·256 + blue.</param>
/// <param name="Hundredths">How long.</param>
/// <param name="Drawn">How many pixels the frame holds; the others are those of the frame before.</param>
internal sealed record GifPicture(int Width, int[] Pixels, int Hundredths, int Drawn);
