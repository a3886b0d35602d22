using System.Text;

namespace Autoencoders.Gallery.Tests;

/// <summary>Enough of GIF to see that an animation is whole: signature, all blocks, the end.</summary>
internal static class GifFile
{
    private const int Header = 13;
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;

    /// <summary>Goes through the blocks to the file's last byte.</summary>
    /// <returns>How many frames there are.</returns>
    public static int CountFrames(byte[] file)
    {
        Assert.Equal("GIF89a", Encoding.ASCII.GetString(file, 0, 6));
        int frames = 0;
        int position = Header + Colors(file[10]);
        while (file[position] != Trailer)
        {
            if (file[position] == Extension)
            {
                position += 2;
            }
            else
            {
                Assert.Equal(Image, file[position]);
                frames++;
                position += 10 + Colors(file[position + 9]) + 1;
            }

            while (file[position] != 0)
                position += 1 + file[position];
            position++;
        }

        Assert.Equal(file.Length - 1, position);
        return frames;
    }

    private static int Colors(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
