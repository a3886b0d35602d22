using System;
using System.Globalization;
using System.Linq;
using Autoencoders.Layers;

namespace Autoencoders;

/// <summary>The filters of a convolution, or what the units of a dense layer look for, as pictures: <c>KernelFigure.Draw(model.Layers[0].Weights[0])</c>.</summary>
/// <remarks>
/// By default a weight of 0 is white, below it blue, above it red. A kernel (height, width, in, out) gives a column for each
/// filter and a row for each channel it reads, or with one channel a picture for each filter; (length, in, out) gives a
/// picture (length, in) for each filter; (in, out) gives a picture of its inputs for each unit.
/// </remarks>
public static class KernelFigure
{
    /// <summary>Draws a weight as it is now.</summary>
    /// <param name="weight">A kernel of two to four axes.</param>
    /// <param name="options">How it looks.</param>
    /// <exception cref="ArgumentException">The weight is no kernel that can be drawn, or there is too much of it for one figure.</exception>
    public static Figure Draw(Weight weight, KernelFigureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return Draw(weight.Values, weight.Shape, weight.FullName, options);
    }

    /// <summary>Draws numbers as a kernel.</summary>
    /// <param name="values">The numbers, row-major.</param>
    /// <param name="shape">Their shape in Keras' layout: (height, width, in, out), (length, in, out) or (in, out).</param>
    /// <param name="name">What stands above them.</param>
    /// <param name="options">How it looks.</param>
    /// <exception cref="ArgumentException">As above, or the numbers do not fill the shape.</exception>
    public static Figure Draw(ReadOnlySpan<float> values, Shape shape, string name, KernelFigureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= new KernelFigureOptions();
        if (values.Length != shape.ElementCount)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} of shape {shape} holds {shape.ElementCount} numbers, but {values.Length} were given."), nameof(values));
        if (values.IsEmpty)
            throw new ArgumentException($"{name} of shape {shape} holds no number to draw.", nameof(values));
        if (options.Columns is < 0 or > 1000)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(KernelFigureOptions.Columns)} is {options.Columns}, where 1 to 1000 were expected, or 0 for about a square."), nameof(options));
        Limits found = Limits.Of(values);
        // Above rather than in the grid, whose letters shrink where it is narrow.
        FigureOptions look = options.Look with { Title = null };
        Figure drawn = shape.Rank switch
        {
            2 => Tiled(Filters(values, shape.Last, PictureOf(options, shape, name)), options, look, found),
            3 => Tiled(Filters(values, shape.Last, new Shape(shape[0], shape[1])), options, look, found),
            4 when shape[2] == 3 && options.ShowsColors => Tiled(Filters(values, shape.Last, new Shape(shape[0], shape[1], 3)), options, look, found),
            4 when shape[2] == 1 => Tiled(Filters(values, shape.Last, new Shape(shape[0], shape[1])), options, look, found),
            4 => Rows(values, shape, options, look, found),
            _ => throw new ArgumentException($"{name} of shape {shape} cannot be drawn: a kernel (height, width, in, out), (length, in, out) or (in, out) was expected."),
        };
        string title = options.Look.Title ?? TitleOf(name, shape, found);
        return title.Length == 0 ? drawn : Figure.Stack(new FigureOptions { Title = title, Gap = look.Gap, Background = look.Background }, drawn);
    }

    private static Figure Tiled(Samples filters, KernelFigureOptions options, FigureOptions look, Limits found)
    {
        int columns = options.Columns > 0 ? options.Columns : (int)Math.Ceiling(Math.Sqrt(filters.Count));
        columns = Math.Min(columns, filters.Count);
        bool hasColors = filters.Shape.Rank == 3 && filters.Shape.Last == 3;
        if (options.NormalizesEach && !hasColors)
            return Figure.Tile(look with { Range = PictureRange.Exactly(new Limits(-1, 1)) }, Normalized(filters), columns);
        return Figure.Tile(look with { Range = !hasColors ? Symmetric(found) : options.NormalizesEach ? PictureRange.PerImage : PictureRange.Exactly(found) }, filters, columns);
    }

    // A row for each channel, a column for each filter.
    private static Figure Rows(ReadOnlySpan<float> values, Shape shape, KernelFigureOptions options, FigureOptions look, Limits found)
    {
        int channels = shape[2], filters = shape[3], size = shape[0] * shape[1];
        Samples all = Filters(values, channels * filters, new Shape(shape[0], shape[1]));
        if (options.NormalizesEach)
            all = Normalized(all.Reshape(size), filters).Reshape(shape[0], shape[1]);
        Samples[] rows = [.. Enumerable.Range(0, channels).Select(channel => all[(channel * filters)..((channel + 1) * filters)])];
        return Figure.Grid(look with { Range = options.NormalizesEach ? PictureRange.Exactly(new Limits(-1, 1)) : Symmetric(found) }, rows);
    }

    // The last axis, that of the filters, becomes the first.
    private static Samples Filters(ReadOnlySpan<float> values, int count, Shape picture)
    {
        int size = values.Length / count;
        var turned = new float[values.Length];
        for (int filter = 0; filter < count; filter++)
        {
            for (int at = 0; at < size; at++)
                turned[(filter * size) + at] = values[(at * count) + filter];
        }

        return Samples.FromFloats(turned, picture);
    }

    // Divides by the largest size; all channels of one filter, which are that many samples apart, by the same.
    private static Samples Normalized(Samples pictures, int? filters = null)
    {
        int apart = filters ?? pictures.Count, size = pictures.SampleLength;
        float[] values = pictures.ToArray();
        for (int filter = 0; filter < apart; filter++)
        {
            float largest = 0;
            for (int sample = filter; sample < pictures.Count; sample += apart)
                largest = values.AsSpan(sample * size, size).ToArray().Where(float.IsFinite).Select(Math.Abs).Append(largest).Max();
            for (int sample = filter; sample < pictures.Count && largest > 0; sample += apart)
            {
                for (int at = sample * size; at < (sample + 1) * size; at++)
                    values[at] /= largest;
            }
        }

        return Samples.FromFloats(values, pictures.Shape);
    }

    private static Shape PictureOf(KernelFigureOptions options, Shape shape, string name)
    {
        if (options.Picture is { } given)
        {
            return given.ElementCount == shape[0]
                ? given
                : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} has {shape[0]} inputs, but {nameof(KernelFigureOptions.Picture)} {given} holds {given.ElementCount} values."), nameof(options));
        }

        int side = (int)Math.Round(Math.Sqrt(shape[0]));
        return side * side == shape[0]
            ? new Shape(side, side)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} has {shape[0]} inputs, which are no square picture: say with {nameof(KernelFigureOptions.Picture)} which shape they have."), nameof(options));
    }

    private static PictureRange Symmetric(Limits found)
    {
        double largest = Math.Max(Math.Abs(found.Low), Math.Abs(found.High));
        return PictureRange.Exactly(largest > 0 && double.IsFinite(largest) ? new Limits(-largest, largest) : new Limits(-1, 1));
    }

    private static string TitleOf(string name, Shape shape, Limits found) =>
        found.Low > found.High ? $"{name} {shape}" : $"{name} {shape}, {PlotNumber.Of(found.Low)} to {PlotNumber.Of(found.High)}";
}
