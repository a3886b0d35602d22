using System;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.Checkpoints;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class AnimationTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 300, 2)]
    [InlineData(17, 13, 3)]
    [InlineData(64, 64, 4)]
    [InlineData(90, 70, 5)]
    [InlineData(128, 128, 16)]
    [InlineData(200, 150, 255)]
    [InlineData(200, 150, 256)]
    public void PicturesOfAtMost256Colors_ComeBackExactly(int width, int height, int colors)
    {
        var random = new Random(colors);
        int[] palette = [.. Enumerable.Range(0, colors).Select(_ => random.Next(1 << 24))];
        Figure[] figures = [.. Enumerable.Range(0, 4).Select(_ => Picture(width, height, (_, _) => palette[random.Next(colors)]))];
        foreach (bool whole in new[] { true, false })
            AssertComesBack(figures, whole);
    }

    // Runs of one colour make the longest codes, and their lengths here end the data at every place around the growth of codes and the end of the table.
    [Theory]
    [InlineData(1, 600)]
    [InlineData(2, 6000)]
    public void EveryLength_ComesBack(int colors, int longest)
    {
        for (int length = 1; length <= longest; length += length < 600 ? 1 : 37)
        {
            int at = length;
            int[] pixels = [.. Enumerable.Range(0, length).Select(i => colors == 1 ? 0 : (int)((uint)(i * 2654435761L) >> 31))];
            AssertComesBack([Picture(at, 1, (x, _) => pixels[x])], isWhole: true);
        }
    }

    [Fact]
    public void CompressedData_ComesBackAtEveryLengthAroundAFullTable()
    {
        // Random bytes need a new code for each pair: the table of 4096 is full after about 3840 of them.
        byte[] indices = new byte[3_900];
        new Random(7).NextBytes(indices);
        for (int length = 3_800; length <= indices.Length; length++)
        {
            byte[] some = indices[..length];
            AssertComesBack([Picture(length, 1, (x, _) => some[x])], isWhole: true);
        }
    }

    [Fact]
    public void MoreColors_AreReplacedByNearOnes_TheSameEveryTime()
    {
        Figure figure = Picture(128, 128, (x, y) => (x << 17) | (y << 9) | (x ^ y));
        byte[] gif = Gif([figure], true);
        GifPicture read = new GifReader(gif).Frames.Single();
        Assert.InRange(read.Pixels.Distinct().Count(), 200, 256);
        double error = 0;
        for (int i = 0; i < read.Pixels.Length; i++)
        {
            Rgb pixel = figure.Pixels[i % 128, i / 128];
            error += Square(pixel.R, read.Pixels[i] >> 16) + Square(pixel.G, (read.Pixels[i] >> 8) & 255) + Square(pixel.B, read.Pixels[i] & 255);
        }

        // 256 boxes of this picture are about 16 levels wide in red and green.
        Assert.InRange(Math.Sqrt(error / read.Pixels.Length), 1, 20);
        Assert.Equal(gif, Gif([figure], true));

        static double Square(int one, int other) => (one - other) * (one - other);
    }

    [Fact]
    public void FewColorsAmongUnchangedPixels_StayExactEvenIfThePictureHasTooMany()
    {
        Figure many = Picture(64, 64, (x, y) => (x << 18) | (y << 10) | (x * y));
        Figure next = Picture(64, 64, (x, y) => x < 8 && y < 8 ? 0x123456 + x : (x << 18) | (y << 10) | (x * y));
        GifReader read = new(Gif([many, next], false));
        for (int i = 0; i < 8; i++)
            Assert.Equal(0x123456 + i, read.Frames[1].Pixels[i]);
        Assert.Equal(64, read.Frames[1].Drawn);
        Assert.Equal(read.Frames[0].Pixels[9], read.Frames[1].Pixels[9]);
    }

    [Fact]
    public void OnlyWhatHasChanged_IsDrawn()
    {
        Figure first = Picture(50, 40, (_, _) => 0xFFFFFF), second = Picture(50, 40, (x, y) => x is 10 or 12 && y is >= 5 and < 8 ? 0xFF : 0xFFFFFF);
        GifReader read = new(Gif([first, second, second], false));
        Assert.Equal([2000, 9, 1], read.Frames.Select(static frame => frame.Drawn));
        Assert.Equal(Pixels(second), read.Frames[2].Pixels);
    }

    [Fact]
    public void DelaysAndRepeats_AreAsGiven()
    {
        Figure figure = Picture(2, 2, (x, y) => x + y);
        foreach ((int plays, int? repeats) in new (int, int?)[] { (0, 0), (1, null), (2, 1), (65_536, 65_535) })
        {
            var animation = new Animation { Plays = plays };
            animation.Add(figure, TimeSpan.FromMilliseconds(10));
            animation.Add(figure, TimeSpan.FromSeconds(655.35));
            GifReader read = new(animation.ToGif());
            Assert.Equal(repeats, read.Repeats);
            Assert.Equal([1, 65_535], read.Frames.Select(static frame => frame.Hundredths));
            Assert.Equal((2, 655.36), (animation.Count, animation.Duration.TotalSeconds));
        }
    }

    [Fact]
    public void SavedFile_IsTheAnimation_AndMayGrowAfterwards()
    {
        using var folder = new TemporaryFolder();
        var animation = new Animation();
        animation.Add(Picture(3, 2, (x, _) => x), Tenth);
        animation.Save(folder.File("new/film.gif"));
        Assert.Equal(animation.ToGif(), File.ReadAllBytes(Assert.Single(Directory.GetFiles(folder.File("new")))));
        animation.Add(Picture(3, 2, (x, _) => x + 1), Tenth);
        Assert.Equal(2, new GifReader(animation.ToGif()).Frames.Count);
    }

    [Fact]
    public void WhatIsNoAnimation_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var animation = new Animation();
        Assert.Contains("no frame", Assert.Throws<InvalidOperationException>(() => animation.Save(folder.File("film.gif"))).Message);
        Assert.Empty(folder.Names());
        animation.Add(Picture(3, 2, (_, _) => 0), Tenth);
        Assert.Contains("Frame 2 has 2 × 3 pixels, the frames before 3 × 2", Assert.Throws<ArgumentException>(() => animation.Add(Picture(2, 3, (_, _) => 0), Tenth)).Message);
        Assert.Contains("0.01 to 655.35", Assert.Throws<ArgumentException>(() => animation.Add(Picture(3, 2, (_, _) => 0), TimeSpan.Zero)).Message);
        Assert.Contains("0.01 to 655.35", Assert.Throws<ArgumentException>(() => animation.Add(Picture(3, 2, (_, _) => 0), TimeSpan.FromHours(1))).Message);
        Assert.Contains("Plays is -1", Assert.Throws<ArgumentException>(() => new Animation { Plays = -1 }).Message);
        Assert.Equal(1, animation.Count);
    }

    private static void AssertComesBack(Figure[] figures, bool isWhole)
    {
        GifReader read = new(Gif(figures, isWhole));
        Assert.Equal((figures[0].Pixels.Width, figures[0].Pixels.Height), (read.Width, read.Height));
        Assert.Equal(figures.Length, read.Frames.Count);
        for (int i = 0; i < figures.Length; i++)
            Assert.Equal(Pixels(figures[i]), read.Frames[i].Pixels);
    }

    private static byte[] Gif(Figure[] figures, bool isWhole)
    {
        var animation = new Animation { HasWholeFrames = isWhole };
        foreach (Figure figure in figures)
            animation.Add(figure, Tenth);
        return animation.ToGif();
    }

    private static int[] Pixels(Figure figure) =>
        [.. Enumerable.Range(0, figure.Pixels.Width * figure.Pixels.Height).Select(i => figure.Pixels[i % figure.Pixels.Width, i / figure.Pixels.Width]).Select(static color => (color.R << 16) | (color.G << 8) | color.B)];

    private static Figure Picture(int width, int height, Func<int, int, int> colorAt)
    {
        var image = new RgbImage(width, height, Rgb.White);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int color = colorAt(x, y);
                image[x, y] = new Rgb((byte)(color >> 16), (byte)(color >> 8), (byte)color);
            }
        }

        return new Figure(image);
    }
}
