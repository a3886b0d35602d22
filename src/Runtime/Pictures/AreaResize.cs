using System;

namespace Autoencoders;

/// <summary>Brings an image to another size; every new pixel is the mean of the area of old ones that it covers.</summary>
internal static class AreaResize
{
    public static RgbImage Run(RgbImage image, int width, int height)
    {
        var result = new RgbImage(width, height, Rgb.Black);
        Span<double> sum = stackalloc double[RgbImage.Channels];
        for (int y = 0; y < height; y++)
        {
            (double top, double bottom) = Range(y, height, image.Height);
            for (int x = 0; x < width; x++)
            {
                (double left, double right) = Range(x, width, image.Width);
                sum.Clear();
                for (int row = (int)top; row < bottom; row++)
                {
                    double share = Share(row, top, bottom);
                    for (int column = (int)left; column < right; column++)
                        Add(image[column, row], share * Share(column, left, right), sum);
                }

                double area = (bottom - top) * (right - left);
                result[x, y] = new Rgb(Level(sum[0] / area), Level(sum[1] / area), Level(sum[2] / area));
            }
        }

        return result;
    }

    private static (double From, double To) Range(int at, int count, int size) => ((double)at * size / count, (at + 1.0) * size / count);

    private static double Share(int pixel, double from, double to) => Math.Min(pixel + 1, to) - Math.Max(pixel, from);

    private static void Add(Rgb color, double share, Span<double> sum)
    {
        sum[0] += share * color.R;
        sum[1] += share * color.G;
        sum[2] += share * color.B;
    }

    private static byte Level(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
