using System;
using System.Collections.Generic;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class PixelFontTests
{
    [Fact]
    public void EveryPrintableCharacter_LooksLikeNoOther()
    {
        var seen = new HashSet<string>();
        for (char character = ' '; character <= '\x7F'; character++)
            Assert.True(seen.Add(Convert.ToHexString(Draw(character.ToString(), 1).Bytes)), $"'{character}' looks like another character.");
    }

    [Fact]
    public void OnlyTheSpace_IsEmpty()
    {
        for (char character = ' '; character <= '~'; character++)
            Assert.Equal(character != ' ', Draw(character.ToString(), 1).Bytes.Contains((byte)0));
    }

    [Theory]
    [InlineData("reconstruction", 1)]
    [InlineData("gjpqy_,;", 2)]
    [InlineData("é…\n", 3)]
    public void Text_KeepsWithinItsMeasure(string text, int scale)
    {
        const int Margin = 10;
        RgbImage image = Draw(text, scale, Margin);
        int right = Margin + PixelFont.Measure(text, scale);
        for (int y = 0; y < image.Height; y++)
        {
            for (int x = 0; x < image.Width; x++)
            {
                if (image[x, y] == Rgb.Black)
                    Assert.True(x >= Margin && x < right && y >= Margin && y < Margin + (PixelFont.LineHeight * scale));
            }
        }
    }

    [Fact]
    public void TwiceTheScale_IsEveryDotTwiceEachWay()
    {
        RgbImage small = Draw("Ag 8", 1), large = Draw("Ag 8", 2);
        Assert.Equal(small.Width * 2, large.Width);
        for (int y = 0; y < large.Height; y++)
        {
            for (int x = 0; x < large.Width; x++)
                Assert.Equal(small[x / 2, y / 2], large[x, y]);
        }
    }

    private static RgbImage Draw(string text, int scale, int margin = 0)
    {
        var image = new RgbImage(PixelFont.Measure(text, scale) + (2 * margin), (PixelFont.LineHeight * scale) + (2 * margin), Rgb.White);
        PixelFont.Draw(image, margin, margin, text, scale, Rgb.Black);
        return image;
    }
}
