using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;

namespace Autoencoders;

/// <summary>The colours of a frame, at most 256, and perhaps one entry that leaves a pixel as it was.</summary>
internal sealed class GifPalette
{
    private const int MaxColors = 256;

    private readonly int[] _colors;
    private readonly Dictionary<int, int> _indices;

    private GifPalette(int[] colors, Dictionary<int, int> indices, bool hasTransparency)
    {
        _colors = colors;
        _indices = indices;
        Transparent = hasTransparency ? colors.Length : null;
        Bits = Math.Max(1, BitOperations.Log2((uint)(colors.Length + (hasTransparency ? 1 : 0) - 1)) + 1);
    }

    /// <summary>How many bits an index has, 1…8; the table has 2 to the power of it entries.</summary>
    public int Bits { get; }

    /// <summary>The entry that leaves a pixel as it was.</summary>
    public int? Transparent { get; }

    /// <summary>Exactly the colours counted, if they fit; else few that stand for them.</summary>
    /// <param name="counts">The colours and how many pixels have them.</param>
    /// <param name="wantsTransparency">Whether some pixels stay as they were.</param>
    public static GifPalette Of(IReadOnlyDictionary<int, int> counts, bool wantsTransparency)
    {
        int most = wantsTransparency ? MaxColors - 1 : MaxColors;
        IReadOnlyDictionary<int, int> stands = counts.Count <= most
            ? counts.ToDictionary(static color => color.Key, static color => color.Key)
            : ColorReduction.Reduce(counts, most);
        int[] colors = [.. stands.Values.Distinct().Order()];
        return new GifPalette(colors, stands.ToDictionary(static pair => pair.Key, pair => Array.BinarySearch(colors, pair.Value)), wantsTransparency);
    }

    /// <summary>Whether the palette has all of some colours.</summary>
    /// <param name="counts">The colours, each with a number.</param>
    public bool Has(IReadOnlyDictionary<int, int> counts) => counts.Keys.All(color => _indices.TryGetValue(color, out int index) && _colors[index] == color);

    /// <summary>The entry that stands for a colour.</summary>
    /// <param name="color">One of those counted.</param>
    public byte IndexOf(int color) => (byte)_indices[color];

    /// <summary>Writes the table.</summary>
    /// <param name="to">Where to.</param>
    public void Write(Stream to)
    {
        for (int at = 0; at < 1 << Bits; at++)
        {
            int color = at < _colors.Length ? _colors[at] : 0;
            to.Write([(byte)(color >> 16), (byte)(color >> 8), (byte)color]);
        }
    }
}
