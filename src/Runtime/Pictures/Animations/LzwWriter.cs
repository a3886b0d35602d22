using System;
using System.IO;

namespace Autoencoders;

/// <summary>The compression of GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt, appendix F.</summary>
internal static class LzwWriter
{
    private const int MaxWidth = 12;
    private const int MaxCodes = 1 << MaxWidth;

    /// <summary>Writes the width of codes, the compressed indices in blocks and the empty block behind them.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="indices">What is compressed, at least one index below 2 to the power of <paramref name="bits"/>.</param>
    /// <param name="bits">How many bits an index needs, 1…8.</param>
    public static void Write(Stream to, ReadOnlySpan<byte> indices, int bits)
    {
        int shortest = Math.Max(2, bits);
        to.WriteByte((byte)shortest);
        int clear = 1 << shortest, end = clear + 1;
        // The code of each known run with one more index behind it; 0 for none.
        var longer = new short[MaxCodes << shortest];
        var blocks = new Blocks(to);
        int width = shortest + 1, codes = end + 1;
        blocks.Put(clear, width);
        int run = indices[0];
        foreach (byte index in indices[1..])
        {
            int slot = (run << shortest) | index;
            if (longer[slot] != 0)
            {
                run = longer[slot];
                continue;
            }

            blocks.Put(run, width);
            if (codes == MaxCodes)
            {
                blocks.Put(clear, width);
                Array.Clear(longer);
                (width, codes) = (shortest + 1, end + 1);
            }
            else
            {
                // A reader knows one code less than the writer, so codes grow once the first that needs it is known.
                if (codes == 1 << width)
                    width++;
                longer[slot] = (short)codes++;
            }

            run = index;
        }

        blocks.Put(run, width);
        if (codes == 1 << width && width < MaxWidth)
            width++;
        blocks.Put(end, width);
        blocks.Finish();
    }

    /// <summary>Bits from the lowest up, in blocks of at most 255 bytes with their length in front.</summary>
    private sealed class Blocks(Stream to)
    {
        private readonly byte[] _block = new byte[255];
        private int _length;
        private int _bits;
        private int _bitCount;

        public void Put(int code, int width)
        {
            _bits |= code << _bitCount;
            for (_bitCount += width; _bitCount >= 8; _bitCount -= 8, _bits >>= 8)
                Put((byte)_bits);
        }

        public void Finish()
        {
            if (_bitCount > 0)
                Put((byte)_bits);
            if (_length > 0)
                Flush();
            to.WriteByte(0);
        }

        private void Put(byte value)
        {
            _block[_length++] = value;
            if (_length == _block.Length)
                Flush();
        }

        private void Flush()
        {
            to.WriteByte((byte)_length);
            to.Write(_block, 0, _length);
            _length = 0;
        }
    }
}
