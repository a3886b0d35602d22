using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Checkpoints;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Autoencoders.Images;

/// <summary>Figures as ImageSharp's images, still or moving.</summary>
public static class FigureImages
{
    /// <summary>The figure's pixels as an image of ImageSharp, copied; the caller disposes of it.</summary>
    /// <param name="figure">The figure.</param>
    public static Image<Rgb24> ToImage(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Image.LoadPixelData<Rgb24>(figure.Pixels.Bytes, figure.Pixels.Width, figure.Pixels.Height);
    }

    /// <summary>Figures as the frames of one image, such as reconstructions after each epoch; the caller disposes of it.</summary>
    /// <param name="figures">One or more of one size.</param>
    /// <param name="frameTime">How long each is shown: 10 ms to 655.35 s, rounded to hundredths of a second.</param>
    /// <param name="repeats">How often the whole is played: 0 for ever, to 65535.</param>
    /// <exception cref="ArgumentException">There are no figures, or they differ in size.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time or the number is out of range.</exception>
    public static Image<Rgb24> ToAnimation(this IEnumerable<Figure> figures, TimeSpan frameTime, int repeats = 0)
    {
        ArgumentNullException.ThrowIfNull(figures);
        double hundredths = Math.Round(frameTime.TotalMilliseconds / 10);
        if (hundredths is < 1 or > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(frameTime), frameTime, "A frame of a GIF is shown for 10 ms to 655.35 s.");
        if (repeats is < 0 or > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(repeats), repeats, $"A GIF is played 1 to {ushort.MaxValue} times, or 0 for ever.");
        Figure[] frames = [.. figures];
        if (frames.Length == 0)
            throw new ArgumentException("There are no figures; an animation has at least one.", nameof(figures));
        RgbImage first = frames[0].Pixels;
        if (frames.FirstOrDefault(frame => frame.Pixels.Width != first.Width || frame.Pixels.Height != first.Height)?.Pixels is { } other)
        {
            throw new ArgumentException(
                $"The first figure has {first.Width} × {first.Height} pixels, but figure {Array.FindIndex(frames, frame => frame.Pixels == other) + 1} has {other.Width} × {other.Height}; the frames of an animation are of one size.",
                nameof(figures));
        }

        Image<Rgb24> animation = frames[0].ToImage();
        animation.Metadata.GetGifMetadata().RepeatCount = (ushort)repeats;
        animation.Frames.RootFrame.Metadata.GetGifMetadata().FrameDelay = (int)hundredths;
        foreach (Figure figure in frames.Skip(1))
        {
            using Image<Rgb24> frame = figure.ToImage();
            animation.Frames.AddFrame(frame.Frames.RootFrame).Metadata.GetGifMetadata().FrameDelay = (int)hundredths;
        }

        return animation;
    }

    /// <summary>Writes figures as a moving GIF; missing folders are made, and an existing file is replaced only as a whole.</summary>
    /// <param name="figures">As for <see cref="ToAnimation"/>.</param>
    /// <param name="path">Where, usually ending in <c>.gif</c>.</param>
    /// <param name="frameTime">As for <see cref="ToAnimation"/>.</param>
    /// <param name="repeats">As for <see cref="ToAnimation"/>.</param>
    /// <exception cref="ArgumentException">As for <see cref="ToAnimation"/>.</exception>
    /// <exception cref="IOException">The file could not be written; the message names it.</exception>
    public static void SaveGif(this IEnumerable<Figure> figures, string path, TimeSpan frameTime, int repeats = 0)
    {
        using Image<Rgb24> animation = figures.ToAnimation(frameTime, repeats);
        AtomicFile.Write(path, animation.SaveAsGif);
    }
}
