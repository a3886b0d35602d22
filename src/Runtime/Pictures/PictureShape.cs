using System;
using System.Globalization;
using System.Linq;

namespace Autoencoders;

/// <summary>The sizes of a picture in a figure, one channel or three.</summary>
internal readonly record struct PictureShape(int Height, int Width, int Channels)
{
    public int Longest => Math.Max(Height, Width);

    /// <summary>Reads a sample's shape as that of a picture.</summary>
    /// <param name="row">The samples.</param>
    /// <param name="number">Which row of the figure they are, from 1, for messages.</param>
    /// <exception cref="ArgumentException">The shape is no picture's.</exception>
    public static PictureShape Of(Samples row, int number)
    {
        Shape shape = row.Shape;
        switch (shape.Rank)
        {
            case 1:
                int side = (int)Math.Round(Math.Sqrt(shape[0]));
                return side * side == shape[0]
                    ? new PictureShape(side, side, 1)
                    : throw new ArgumentException($"Row {number} of the figure holds {shape[0]} values a sample, which is no square picture: give it a shape, such as Reshape({Rectangle(shape[0])}).");
            case 2:
                return new PictureShape(shape[0], shape[1], 1);
            case 3 when shape[2] is 1 or 3:
                return new PictureShape(shape[0], shape[1], shape[2]);
            case 3:
                throw new ArgumentException($"Row {number} of the figure has samples of shape {shape}: a picture has 1 or 3 channels, as the last size, but this has {shape[2]}. Reshape it to a picture first.");
            default:
                throw new ArgumentException($"Row {number} of the figure has samples of shape {shape}, which is no picture: (height, width), (height, width, 1) or (height, width, 3) was expected. Reshape it first.");
        }
    }

    // The rectangle nearest to a square, upright as a column of values is.
    private static string Rectangle(int count)
    {
        int width = Enumerable.Range(1, (int)Math.Sqrt(count)).Last(size => count % size == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{count / width}, {width}");
    }
}
