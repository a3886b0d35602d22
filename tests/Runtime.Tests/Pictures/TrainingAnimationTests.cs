using System;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.Checkpoints;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class TrainingAnimationTests
{
    [Fact]
    public void Frames_HaveOneSize_WhateverTheNumbersInThem()
    {
        var film = new TrainingAnimation(Pictures(1, 0), 100_000);
        foreach ((int step, double loss) in new[] { (0, 0.7), (7, double.NaN), (999, 1e-7), (50_000, 123456.0), (100_000, 0.5) })
            film.Add(step, Pictures(1, step), loss);
        GifReader read = new(film.Animation.ToGif());
        Assert.Equal(5, read.Frames.Count);
        Assert.Equal([15, 15, 15, 15, 200], read.Frames.Select(static frame => frame.Hundredths));
    }

    [Fact]
    public void OriginalAndAxes_StayWhereTheyAre()
    {
        var film = new TrainingAnimation(Pictures(4, 0), 100);
        Figure first = film.Add(0, Pictures(4, 1), 0.9), second = film.Add(50, Pictures(4, 2), 0.3);
        // Half of the figure's changes lie in the reconstruction, none in the original, and the axis' labels are as before.
        int[] changed = [.. Enumerable.Range(0, first.Pixels.Width).Where(x => Enumerable.Range(0, first.Pixels.Height).Any(y => first.Pixels[x, y] != second.Pixels[x, y]))];
        int left = first.Pixels.Width - 600;
        Assert.True(changed.Min() > left / 2, "the original has changed");
        Assert.DoesNotContain(changed, x => x > left && x < left + 30);
        Assert.Contains(changed, x => x < left);
        Assert.Contains(changed, x => x > left + 60);
    }

    [Fact]
    public void SameTraining_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "a.gif", "b.gif" })
        {
            var film = new TrainingAnimation(Pictures(1, 0).Flatten(), 3, new TrainingAnimationOptions { ColorMap = ColorMap.Viridis });
            for (int step = 1; step <= 3; step++)
                film.Add(step, Pictures(1, step), 1.0 / step);
            film.Save(folder.File(name));
        }

        Assert.Equal(File.ReadAllBytes(folder.File("a.gif")), File.ReadAllBytes(folder.File("b.gif")));
    }

    [Fact]
    public void WhatIsNoTraining_IsRefused_AndAddsNothing()
    {
        Refused(() => new TrainingAnimation(Pictures(1, 0)[..0], 5), "no original");
        Refused(() => new TrainingAnimation(Pictures(1, 0), 0), "0 steps");
        Refused(() => new TrainingAnimation(Pictures(1, 0), 5, new TrainingAnimationOptions { PictureSide = 1 }), "PictureSide is 1");
        var film = new TrainingAnimation(Pictures(2, 0), 5);
        film.Add(2, Pictures(2, 0), 1);
        Refused(() => film.Add(2, Pictures(2, 0), 1), "step 2", "3 to 5");
        Refused(() => film.Add(6, Pictures(2, 0), 1), "step 6");
        Refused(() => film.Add(3, Pictures(1, 0), 1), "2 samples", "1 samples");
        Refused(() => film.Add(3, Samples.FromFloats(new float[18], new Shape(3, 3)), 1), "(8, 8)", "(3, 3)");
        Assert.Equal(1, film.Animation.Count);
        film.Add(3, Pictures(2, 0), 1);
    }

    private static Samples Pictures(int count, int seed)
    {
        byte[] bytes = new byte[count * 64];
        new Random(seed).NextBytes(bytes);
        return Samples.FromBytes(bytes, new Shape(8, 8));
    }

    private static void Refused(Func<object> action, params string[] parts)
    {
        string message = Assert.Throws<ArgumentException>(action).Message;
        Assert.All(parts, part => Assert.Contains(part, message));
    }
}
