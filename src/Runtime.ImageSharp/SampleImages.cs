using System;
using System.Collections.Generic;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Autoencoders.Images;

/// <summary>Samples as ImageSharp's images, and back.</summary>
public static class SampleImages
{
    private const int ColorChannels = 3;

    /// <summary>Every sample as an image in colour, copied; a sample of one channel becomes grey. The caller disposes of them.</summary>
    /// <param name="samples">Shape (height, width) or (height, width, 1 or 3); 0…1 becomes 0…255, values beyond become the end, NaN becomes 0.</param>
    /// <exception cref="ArgumentException">The shape is no picture's.</exception>
    public static Image<Rgb24>[] ToImages(this Samples samples)
    {
        (int height, int width, int channels) = SizesOf(samples);
        byte[] pixels = new byte[height * width * ColorChannels];
        return ToImages<Rgb24>(samples, values =>
        {
            for (int i = 0; i < pixels.Length; i++)
                pixels[i] = values[channels == 1 ? i / ColorChannels : i];
            return pixels;
        });
    }

    /// <summary>Every sample of one channel as a grey image, copied. The caller disposes of them.</summary>
    /// <param name="samples">Shape (height, width) or (height, width, 1); values as for <see cref="ToImages(Samples)"/>.</param>
    /// <exception cref="ArgumentException">The shape is no grey picture's.</exception>
    public static Image<L8>[] ToGrayImages(this Samples samples) => SizesOf(samples).Channels == 1
        ? ToImages<L8>(samples, static values => values)
        : throw new ArgumentException($"Samples of {samples.Shape} have colours; {nameof(ToImages)} keeps them, and {nameof(Samples)}.{nameof(Samples.Grayscale)} drops them.", nameof(samples));

    /// <summary>An image as one sample of shape (height, width, 3), of bytes that are read as 0…1.</summary>
    /// <param name="image">The image; of several frames the first is taken.</param>
    public static Samples ToSamples(this Image<Rgb24> image) => ToSamples([image], ColorChannels);

    /// <summary>A grey image as one sample of shape (height, width, 1), of bytes that are read as 0…1.</summary>
    /// <param name="image">The image; of several frames the first is taken.</param>
    public static Samples ToSamples(this Image<L8> image) => ToSamples([image], 1);

    /// <summary>Images as samples of shape (height, width, 3), of bytes that are read as 0…1.</summary>
    /// <param name="images">One or more of one size.</param>
    /// <exception cref="ArgumentException">There are none, or they differ in size.</exception>
    public static Samples ToSamples(this IEnumerable<Image<Rgb24>> images) => ToSamples(images, ColorChannels);

    /// <summary>Grey images as samples of shape (height, width, 1), of bytes that are read as 0…1.</summary>
    /// <param name="images">One or more of one size.</param>
    /// <exception cref="ArgumentException">There are none, or they differ in size.</exception>
    public static Samples ToSamples(this IEnumerable<Image<L8>> images) => ToSamples(images, 1);

    private static Samples ToSamples<TPixel>(IEnumerable<Image<TPixel>> images, int channels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(images);
        Image<TPixel>[] all = [.. images];
        if (all.Length == 0)
            throw new ArgumentException("There are no images; samples have a size, which images tell.", nameof(images));
        (int width, int height) = (all[0].Width, all[0].Height);
        int length = checked(width * height * channels);
        byte[] pixels = new byte[checked(length * all.Length)];
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Width != width || all[i].Height != height)
                throw new ArgumentException($"The first image has {width} × {height} pixels, but image {i + 1} has {all[i].Width} × {all[i].Height}; samples are of one size. Resize them first.", nameof(images));
            all[i].CopyPixelDataTo(pixels.AsSpan(i * length, length));
        }

        return Samples.FromBytes(pixels, new Shape(height, width, channels));
    }

    private static Image<TPixel>[] ToImages<TPixel>(Samples samples, Func<byte[], byte[]> toPixels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        float[] values = new float[samples.SampleLength];
        byte[] bytes = new byte[values.Length];
        var images = new Image<TPixel>[samples.Count];
        for (int i = 0; i < images.Length; i++)
        {
            samples.CopyTo(i, values);
            for (int j = 0; j < bytes.Length; j++)
                bytes[j] = float.IsNaN(values[j]) ? (byte)0 : (byte)MathF.Round(Math.Clamp(values[j], 0, 1) * byte.MaxValue);
            images[i] = Image.LoadPixelData<TPixel>(toPixels(bytes).AsSpan(), samples.Shape[1], samples.Shape[0]);
        }

        return images;
    }

    private static (int Height, int Width, int Channels) SizesOf(Samples samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        Shape shape = samples.Shape;
        return shape.Rank switch
        {
            2 => (shape[0], shape[1], 1),
            3 when shape[2] is 1 or ColorChannels => (shape[0], shape[1], shape[2]),
            _ => throw new ArgumentException($"Samples of {shape} are no pictures: (height, width), (height, width, 1) or (height, width, 3) was expected. Reshape them first.", nameof(samples)),
        };
    }
}
