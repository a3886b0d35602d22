using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders;

/// <summary>What a decoder makes of codes all over a plane: <c>LatentWalk.Draw(codes => model.Decode(codes))</c>.</summary>
public static class LatentWalk
{
    // As in the Keras example of a variational autoencoder.
    private const double FirstQuantile = 0.05;
    private const double LastQuantile = 0.95;
    private const int MostPictures = 200;

    /// <summary>Decodes a grid of codes and draws the pictures, the second number rising from the bottom up as on any plane.</summary>
    /// <param name="decode">Makes pictures of codes, all in one call: samples of (length of a code) to as many samples that are pictures.</param>
    /// <param name="options">Which codes, and how the pictures look.</param>
    /// <exception cref="ArgumentException">A number among the options is out of range, or the decoder gives another number of pictures or none.</exception>
    public static Figure Draw(Func<Samples, Samples> decode, LatentWalkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(decode);
        options ??= new LatentWalkOptions();
        Check(options);
        double[] across = Steps(options.Across, options.Columns, nameof(LatentWalkOptions.Across));
        double[] up = [.. Steps(options.Up, options.Rows, nameof(LatentWalkOptions.Up)).Reverse()];
        Samples codes = Codes(options, across, up);
        Samples pictures = decode(codes) ?? throw new ArgumentException("The decoder gave null, where pictures were expected.", nameof(decode));
        if (pictures.Count != codes.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The decoder was given {codes.Count} codes and gave {pictures}; it must give one picture for each code."), nameof(decode));
        string title = options.Look.Title ?? $"code {Text(options.AcrossDimension + 1)}: {Rounded(across[0])} to {Rounded(across[^1])} across, code {Text(options.UpDimension + 1)}: {Rounded(up[^1])} to {Rounded(up[0])} up";
        Figure drawn = Figure.Tile(options.Look with { Title = null }, pictures, options.Columns);
        return title.Length == 0 ? drawn : Figure.Stack(new FigureOptions { Title = title, Background = options.Look.Background }, drawn);
    }

    private static Samples Codes(LatentWalkOptions options, double[] across, double[] up)
    {
        int size = options.Code.Count;
        var values = new float[across.Length * up.Length * size];
        for (int code = 0; code < across.Length * up.Length; code++)
        {
            Span<float> one = values.AsSpan(code * size, size);
            for (int at = 0; at < size; at++)
                one[at] = options.Code[at];
            one[options.AcrossDimension] = (float)across[code % across.Length];
            one[options.UpDimension] = (float)up[code / across.Length];
        }

        return Samples.FromFloats(values, new Shape(size));
    }

    private static double[] Steps((double First, double Last)? range, int count, string name)
    {
        if (range is { } given && !(double.IsFinite(given.First) && double.IsFinite(given.Last)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is {given.First} to {given.Last}, where two numbers were expected."));
        (double first, double last) = range ?? (FirstQuantile, LastQuantile);
        IEnumerable<double> steps = Enumerable.Range(0, count).Select(at => count == 1 ? (first + last) / 2 : first + ((last - first) * at / (count - 1)));
        return [.. range is null ? steps.Select(NormalQuantile.Of) : steps];
    }

    private static void Check(LatentWalkOptions options)
    {
        CheckRange(options.Columns, 1, MostPictures, nameof(LatentWalkOptions.Columns));
        CheckRange(options.Rows, 1, MostPictures, nameof(LatentWalkOptions.Rows));
        if (options.Code.Count < 2)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(LatentWalkOptions.Code)} has {options.Code.Count} numbers, where at least 2 were expected: a walk over a plane changes two of them."));
        CheckRange(options.AcrossDimension, 0, options.Code.Count - 1, nameof(LatentWalkOptions.AcrossDimension));
        CheckRange(options.UpDimension, 0, options.Code.Count - 1, nameof(LatentWalkOptions.UpDimension));
        if (options.AcrossDimension == options.UpDimension)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(LatentWalkOptions.AcrossDimension)} and {nameof(LatentWalkOptions.UpDimension)} are both {options.UpDimension}; a plane has two different ones."));
    }

    private static void CheckRange(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}, where {least} to {most} were expected."));
    }

    private static string Rounded(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
