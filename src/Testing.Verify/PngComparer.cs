using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using VerifyTests;

namespace Autoencoders.Snapshots;

/// <summary>Compares PNGs by their pixels: mean absolute difference over pixels and colours, and the same for opacity.</summary>
/// <param name="tolerance">The largest difference that still counts as equal, in levels of 255, unless the verification sets its own.</param>
internal sealed class PngComparer(double tolerance)
{
    private const double Levels = byte.MaxValue;

    public static void RequireTolerance(double tolerance)
    {
        if (!(tolerance is >= 0 and <= Levels))
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A tolerance is a mean difference in levels, 0 to 255.");
    }

    public async Task<CompareResult> Compare(Stream received, Stream verified, IReadOnlyDictionary<string, object> context)
    {
        double allowed = context.TryGetValue(SnapshotSettings.ToleranceKey, out object? own) ? (double)own : tolerance;
        string? difference = Difference(await ReadAsync(received).ConfigureAwait(false), await ReadAsync(verified).ConfigureAwait(false), allowed);
        return difference is null ? new CompareResult(true) : CompareResult.NotEqual(difference);
    }

    /// <summary>How two files differ, in a sentence; null where they are equal as far as is asked.</summary>
    internal static string? Difference(byte[] received, byte[] verified, double tolerance)
    {
        if (received.AsSpan().SequenceEqual(verified))
            return null;
        PngPixels? now = PngPixels.TryRead(received);
        PngPixels? before = PngPixels.TryRead(verified);
        if (now is null || before is null)
        {
            string which = now is null ? before is null ? "neither the received nor the verified file is" : "the received file is not" : "the verified file is not";
            return $"The bytes differ, and the pixels cannot be compared: {which} a whole PNG of eight bits a channel, without palette or interlacing.";
        }

        if (now.Width != before.Width || now.Height != before.Height)
            return Text($"The picture is {now.Width} × {now.Height} pixels; verified were {before.Width} × {before.Height}.");
        (double colors, double opacity) = MeanDifferences(now.Rgba, before.Rgba);
        double largest = Math.Max(colors, opacity);
        return largest <= tolerance
            ? null
            : Text($"The mean absolute difference of {(colors >= opacity ? "the colours" : "opacity")} is {largest:0.####} of 255; at most {tolerance:0.####} was asked for.");
    }

    private static (double Colors, double Opacity) MeanDifferences(byte[] now, byte[] before)
    {
        long colors = 0;
        long opacity = 0;
        for (int i = 0; i < now.Length; i++)
        {
            int difference = Math.Abs(now[i] - before[i]);
            if (i % PngPixels.Channels == PngPixels.Channels - 1)
                opacity += difference;
            else
                colors += difference;
        }

        double pixels = now.Length / PngPixels.Channels;
        return (colors / (pixels * (PngPixels.Channels - 1)), opacity / pixels);
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes).ConfigureAwait(false);
        return bytes.ToArray();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
