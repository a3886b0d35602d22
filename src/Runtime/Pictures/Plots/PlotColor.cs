using Autoencoders.Reports;

namespace Autoencoders;

/// <summary>A colour of a plot.</summary>
/// <param name="Name">Its name in a style sheet.</param>
/// <param name="Light">The colour on a light page.</param>
/// <param name="Dark">The colour on a dark page.</param>
internal readonly record struct PlotColor(string Name, Rgb Light, Rgb Dark)
{
    public static PlotColor Ink => new("ink", DiagramPalette.Ink, DiagramPalette.DarkInk);

    public static PlotColor Faint => new("faint", DiagramPalette.Faint, DiagramPalette.DarkFaint);

    public static PlotColor Paper => new("paper", DiagramPalette.Paper, DiagramPalette.DarkPaper);

    public static PlotColor Line => new("rule", new Rgb(0x8C, 0x95, 0x9F), new Rgb(0x6E, 0x76, 0x81));

    public static PlotColor Mesh => new("mesh", new Rgb(0xE4, 0xE8, 0xEC), new Rgb(0x26, 0x2C, 0x34));

    // Okabe and Ito (2008), with a yellow that shows on white, and four more that differ from them in lightness.
    private static readonly PlotColor[] Hues =
    [
        new("blue", new Rgb(0x00, 0x72, 0xB2), new Rgb(0x3D, 0x8F, 0xE0)),
        new("orange", new Rgb(0xE6, 0x9F, 0x00), new Rgb(0xE6, 0x9F, 0x00)),
        new("green", new Rgb(0x00, 0x9E, 0x73), new Rgb(0x00, 0xAE, 0x80)),
        new("vermilion", new Rgb(0xD5, 0x5E, 0x00), new Rgb(0xE3, 0x6A, 0x0A)),
        new("pink", new Rgb(0xCC, 0x79, 0xA7), new Rgb(0xDC, 0x8B, 0xB8)),
        new("sky", new Rgb(0x56, 0xB4, 0xE9), new Rgb(0x7C, 0xCB, 0xF8)),
        new("black", new Rgb(0x1F, 0x23, 0x28), new Rgb(0xE6, 0xED, 0xF3)),
        new("yellow", new Rgb(0xD3, 0xC4, 0x1C), new Rgb(0xF0, 0xE4, 0x42)),
        new("wine", new Rgb(0x88, 0x22, 0x55), new Rgb(0xC2, 0x4F, 0x86)),
        new("grey", new Rgb(0xA0, 0xA6, 0xAD), new Rgb(0x8B, 0x94, 0x9E)),
        new("indigo", new Rgb(0x3B, 0x2A, 0x99), new Rgb(0x9A, 0x8C, 0xFF)),
        new("brown", new Rgb(0x7A, 0x4A, 0x1E), new Rgb(0xB8, 0x80, 0x4C)),
    ];

    /// <summary>How many colours there are before they repeat.</summary>
    public static int HueCount => Hues.Length;

    /// <summary>The colour of a curve or class; after the last the first comes again.</summary>
    /// <param name="index">Which, from 0.</param>
    public static PlotColor Hue(int index) => Hues[index % Hues.Length];
}
