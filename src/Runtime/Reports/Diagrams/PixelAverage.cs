using System;

namespace Autoencoders.Reports;

/// <summary>Makes a picture smaller: each pixel is the mean of what it covers.</summary>
internal static class PixelAverage
{
    /// <summary>The smaller picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="width">The new width, 1 to the picture's.</param>
    /// <param name="height">The new height, 1 to the picture's.</param>
    public static RgbImage Shrink(RgbImage image, int width, int height)
    {
        var shrunk = new RgbImage(width, height, Rgb.White);
        double across = (double)image.Width / width, along = (double)image.Height / height;
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
                shrunk[x, y] = Mean(image, x * across, (x + 1) * across, y * along, (y + 1) * along);
        }

        return shrunk;
    }

    private static Rgb Mean(RgbImage image, double left, double right, double top, double bottom)
    {
        double red = 0, green = 0, blue = 0, area = 0;
        for (int y = (int)top; y < Math.Min(bottom, image.Height); y++)
        {
            double height = Math.Min(bottom, y + 1) - Math.Max(top, y);
            for (int x = (int)left; x < Math.Min(right, image.Width); x++)
            {
                double share = (Math.Min(right, x + 1) - Math.Max(left, x)) * height;
                Rgb pixel = image[x, y];
                red += pixel.R * share;
                green += pixel.G * share;
                blue += pixel.B * share;
                area += share;
            }
        }

        return new Rgb((byte)((red / area) + 0.5), (byte)((green / area) + 0.5), (byte)((blue / area) + 0.5));
    }
}
