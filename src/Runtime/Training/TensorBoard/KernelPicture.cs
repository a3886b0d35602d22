using System;
using System.Linq;

namespace Autoencoders.Training.EventFiles;

/// <summary>A weight as a picture: filters in a grid, the weights of dense units over the picture they look at, a matrix as it is.</summary>
internal static class KernelPicture
{
    private const int MostColumns = 16;
    private const int MostRows = 16;
    private const int MostCells = 512;

    /// <summary>Draws a weight; null where there is nothing to see.</summary>
    /// <param name="shape">The weight's shape in Keras' layout: (in, out), or (height, width, in, out).</param>
    /// <param name="values">Its values, row-major.</param>
    public static Figure? Of(Shape shape, ReadOnlySpan<float> values)
    {
        switch (shape.Rank)
        {
            case 2 when Side(shape[0]) is { } side:
                return Grid(Filters(values, shape[0], shape[1], side, side));
            case 2:
                return Grid(Matrix(values, shape[0], shape[1]));
            case 3:
                return Grid(Filters(values, shape[0] * shape[1], shape[2], shape[0], shape[1]));
            case 4:
                // A row for each channel that is read, a column for each filter.
                return Grid([.. Enumerable.Range(0, Math.Min(shape[2], MostRows)).Select(Channel(values.ToArray(), shape))]);
            default:
                return null;
        }
    }

    private static Func<int, Samples> Channel(float[] values, Shape shape) => channel =>
    {
        int cells = shape[0] * shape[1], columns = Math.Min(shape[3], MostColumns);
        var row = new float[columns * cells];
        for (int filter = 0; filter < columns; filter++)
        {
            for (int cell = 0; cell < cells; cell++)
                row[(filter * cells) + cell] = values[(((cell * shape[2]) + channel) * shape[3]) + filter];
        }

        return Samples.FromFloats(row, new Shape(shape[0], shape[1]));
    };

    // A picture for each column of a matrix.
    private static Samples[] Filters(ReadOnlySpan<float> values, int length, int count, int height, int width)
    {
        var rows = new Samples[Math.Min(MostRows, (count + MostColumns - 1) / MostColumns)];
        for (int row = 0; row < rows.Length; row++)
        {
            int first = row * MostColumns, columns = Math.Min(MostColumns, count - first);
            var pictures = new float[columns * length];
            for (int column = 0; column < columns; column++)
            {
                for (int cell = 0; cell < length; cell++)
                    pictures[(column * length) + cell] = values[(cell * count) + first + column];
            }

            rows[row] = Samples.FromFloats(pictures, new Shape(height, width));
        }

        return rows;
    }

    // Lying, as in Keras: the longer side is the width.
    private static Samples[] Matrix(ReadOnlySpan<float> values, int height, int width)
    {
        bool turns = height > width;
        int rows = Math.Min(turns ? width : height, MostCells), columns = Math.Min(turns ? height : width, MostCells);
        var cells = new float[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                cells[(row * columns) + column] = values[turns ? (column * width) + row : (row * width) + column];
        }

        return [Samples.FromFloats(cells, new Shape(rows, columns))];
    }

    // One scale for the whole weight, so that strong filters look strong.
    private static Figure Grid(Samples[] rows)
    {
        Limits limits = rows.Select(static row => Limits.Of(row)).Aggregate(static (one, other) => new Limits(Math.Min(one.Low, other.Low), Math.Max(one.High, other.High)));
        return Figure.Grid(
            new FigureOptions
            {
                CellSize = 32,
                Gap = 2,
                ColorMap = ColorMap.Viridis,
                Range = limits.Low < limits.High ? PictureRange.Between((float)limits.Low, (float)limits.High) : PictureRange.Unit,
            },
            rows);
    }

    // The units of a first layer look at a picture.
    private static int? Side(int length) => (int)Math.Round(Math.Sqrt(length)) is >= 8 and var side && side * side == length ? side : null;
}
