using System.Globalization;

namespace Autoencoders.Reports;

/// <summary>The colours of a diagram: hues of Okabe and Ito (2008), which colour-blind people tell apart, as tints that carry text.</summary>
internal static class DiagramPalette
{
    /// <summary>Text, arrows, and what lies behind everything.</summary>
    public static readonly Rgb Ink = new(0x1F, 0x23, 0x28), Line = new(0x57, 0x60, 0x6A), Paper = new(255, 255, 255), Faint = new(0x57, 0x60, 0x6A), Frame = new(0xF6, 0xF8, 0xFA);

    /// <summary>The same on a dark page.</summary>
    public static readonly Rgb DarkInk = new(0xE6, 0xED, 0xF3), DarkLine = new(0x9D, 0xA7, 0xB3), DarkPaper = new(0x0D, 0x11, 0x17), DarkFaint = new(0x9D, 0xA7, 0xB3), DarkFrame = new(0x16, 0x1B, 0x22);

    /// <summary>What marks a mistake.</summary>
    public static readonly Rgb Mistake = new(0xB4, 0x23, 0x18);

    /// <summary>The same on a dark page.</summary>
    public static readonly Rgb DarkMistake = new(0xFF, 0x7B, 0x72);

    private const double Tint = 0.2;
    private const double DarkTint = 0.28;

    private static readonly Rgb Grey = new(0x8C, 0x95, 0x9F);

    /// <summary>The hue of a family, for borders.</summary>
    /// <param name="family">The family.</param>
    public static Rgb Hue(LayerFamily family) => family switch
    {
        LayerFamily.Convolution => new(0x00, 0x72, 0xB2),
        LayerFamily.Dense => new(0xE6, 0x9F, 0x00),
        LayerFamily.Shrinking => new(0xD5, 0x5E, 0x00),
        LayerFamily.Growing => new(0x00, 0x9E, 0x73),
        LayerFamily.Sequence => new(0xCC, 0x79, 0xA7),
        LayerFamily.Merge => new(0xC9, 0xB8, 0x1F),
        LayerFamily.Noise => new(0x56, 0xB4, 0xE9),
        LayerFamily.Own => new(0x7A, 0x5C, 0xC4),
        LayerFamily.Block => new(0x45, 0x4D, 0x57),
        _ => Grey,
    };

    /// <summary>The hue of what became of a layer: green, red and amber, whose signs and dashes say the same.</summary>
    /// <param name="change">What became of it.</param>
    public static Rgb Hue(DiagramChange change) => change switch
    {
        DiagramChange.Added => new(0x00, 0x9E, 0x73),
        DiagramChange.Removed => new(0xC8, 0x32, 0x32),
        _ => new(0xE6, 0x9F, 0x00),
    };

    /// <summary>The tint of a hue behind dark text.</summary>
    /// <param name="hue">The hue.</param>
    public static Rgb Light(Rgb hue) => Mix(Paper, hue, Tint);

    /// <summary>The tint of a hue behind light text.</summary>
    /// <param name="hue">The hue.</param>
    public static Rgb Dark(Rgb hue) => Mix(DarkPaper, hue, DarkTint);

    /// <summary>A colour as CSS, Mermaid and Graphviz write it.</summary>
    /// <param name="color">The colour.</param>
    public static string Text(Rgb color) => string.Create(CultureInfo.InvariantCulture, $"#{color.R:x2}{color.G:x2}{color.B:x2}");

    /// <summary>A colour between two.</summary>
    /// <param name="one">The colour at 0.</param>
    /// <param name="other">The colour at 1.</param>
    /// <param name="share">How much of the other, 0 to 1.</param>
    public static Rgb Mix(Rgb one, Rgb other, double share)
    {
        return new Rgb(Channel(one.R, other.R), Channel(one.G, other.G), Channel(one.B, other.B));

        byte Channel(byte from, byte to) => (byte)(from + ((to - from) * share) + 0.5);
    }
}
