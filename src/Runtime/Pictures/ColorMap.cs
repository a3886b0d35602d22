using System;
using System.Linq;

namespace Autoencoders;

/// <summary>What colour a value between 0 and 1 is drawn in.</summary>
public sealed class ColorMap
{
    // Every fifth colour of the 256 in "viridis" by Stéfan van der Walt and Nathaniel Smith, released under CC0:
    // https://github.com/BIDS/colormap/blob/master/option_d.py. Between them one goes straight, which is off by 1/255 at most.
    private static readonly int[] ViridisStops =
    [
        0x440154, 0x46085C, 0x471063, 0x481769, 0x481D6F, 0x482475, 0x472A7A, 0x46307E, 0x453781, 0x433D84, 0x414287,
        0x3F4889, 0x3D4E8A, 0x3A538B, 0x38598C, 0x355E8D, 0x33638D, 0x31688E, 0x2E6D8E, 0x2C718E, 0x2A768E, 0x297B8E,
        0x27808E, 0x25848E, 0x23898E, 0x218E8D, 0x20928C, 0x1F978B, 0x1E9C89, 0x1FA188, 0x21A585, 0x24AA83, 0x28AE80,
        0x2EB37C, 0x35B779, 0x3DBC74, 0x46C06F, 0x50C46A, 0x5AC864, 0x65CB5E, 0x70CF57, 0x7CD250, 0x89D548, 0x95D840,
        0xA2DA37, 0xB0DD2F, 0xBDDF26, 0xCAE11F, 0xD8E219, 0xE5E419, 0xF1E51D, 0xFDE725,
    ];

    private readonly Rgb[] _colors;

    private ColorMap(string name, Func<int, Rgb> colorOf)
    {
        Name = name;
        _colors = Enumerable.Range(0, 256).Select(colorOf).ToArray();
    }

    /// <summary>0 is black, 1 is white (matplotlib's <c>gray</c>).</summary>
    public static ColorMap Grays { get; } = new("Grays", static level => Rgb.Gray((byte)level));

    /// <summary>0 is white, 1 is black: ink on paper (matplotlib's <c>gray_r</c>).</summary>
    public static ColorMap GraysReversed { get; } = new("GraysReversed", static level => Rgb.Gray((byte)(255 - level)));

    /// <summary>From dark violet over green to yellow, evenly to the eye and to the colour-blind (matplotlib's default).</summary>
    public static ColorMap Viridis { get; } = new("Viridis", ViridisAt);

    /// <summary>0 is blue, exactly a half is white and 1 is red: for differences and weights, where the middle is nothing.</summary>
    public static ColorMap BlueWhiteRed { get; } = new("BlueWhiteRed", BlueWhiteRedAt);

    /// <summary>The name, as the property is called.</summary>
    public string Name { get; }

    /// <summary>The colour of a value, one of 256.</summary>
    /// <param name="fraction">0…1; beyond that the end's colour is taken, and for NaN that of 0.</param>
    public Rgb this[double fraction] => _colors[(int)Math.Round(255 * (fraction > 0 ? Math.Min(fraction, 1) : 0))];

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Straight from white to either end; of 256 levels, 128 stands for a half.
    private static Rgb BlueWhiteRedAt(int level)
    {
        const int Middle = 128;
        double share = level < Middle ? (Middle - level) / 128.0 : (level - Middle) / 127.0;
        (int red, int green, int blue) = level < Middle ? (0x1B, 0x54, 0xA8) : (0xB8, 0x1F, 0x2D);
        return new Rgb(Toward(red), Toward(green), Toward(blue));

        byte Toward(int end) => (byte)Math.Round(255 + ((end - 255) * share));
    }

    private static Rgb ViridisAt(int level)
    {
        const int Step = 5;
        int from = ViridisStops[level / Step];
        int to = ViridisStops[Math.Min((level / Step) + 1, ViridisStops.Length - 1)];
        return new Rgb(Between(16), Between(8), Between(0));

        byte Between(int shift)
        {
            int low = (from >> shift) & 255;
            int high = (to >> shift) & 255;
            return (byte)Math.Round(low + ((high - low) * (level % Step) / (double)Step));
        }
    }
}
