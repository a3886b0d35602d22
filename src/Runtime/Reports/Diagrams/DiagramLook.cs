using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>How a box is coloured: one name for all boxes that look alike, and the hue.</summary>
/// <param name="Name">The name, as a class in CSS and Mermaid.</param>
/// <param name="Hue">The hue.</param>
internal readonly record struct DiagramLook(string Name, Rgb Hue)
{
    /// <summary>Every look there is.</summary>
    public static IEnumerable<DiagramLook> All =>
    [
        .. Enum.GetValues<LayerFamily>().Select(static family => new DiagramLook(ClassName(family), DiagramPalette.Hue(family))).DistinctBy(static look => look.Name),
        new("added", DiagramPalette.Hue(DiagramChange.Added)), new("removed", DiagramPalette.Hue(DiagramChange.Removed)), new("changed", DiagramPalette.Hue(DiagramChange.Changed)),
        new("plain", DiagramPalette.Hue(LayerFamily.Arrangement)),
    ];

    /// <summary>The look of a box.</summary>
    /// <param name="node">The box.</param>
    /// <param name="options">What colours stand for.</param>
    public static DiagramLook Of(DiagramNode node, DiagramOptions options) => node.Change switch
    {
        DiagramChange.Added => new("added", DiagramPalette.Hue(DiagramChange.Added)),
        DiagramChange.Removed => new("removed", DiagramPalette.Hue(DiagramChange.Removed)),
        DiagramChange.Changed => new("changed", DiagramPalette.Hue(DiagramChange.Changed)),
        _ when options.IsComparison || !options.ColorByKind => new("plain", DiagramPalette.Hue(LayerFamily.Arrangement)),
        _ => new(ClassName(node.Family), DiagramPalette.Hue(node.Family)),
    };

    private static string ClassName(LayerFamily family) => family switch
    {
        LayerFamily.Input or LayerFamily.Output => "terminal",
        LayerFamily.Convolution => "convolution",
        LayerFamily.Dense => "dense",
        LayerFamily.Shrinking => "shrinking",
        LayerFamily.Growing => "growing",
        LayerFamily.Normalization => "normalization",
        LayerFamily.Sequence => "sequence",
        LayerFamily.Merge => "merge",
        LayerFamily.Noise => "noise",
        LayerFamily.Own => "own",
        LayerFamily.Block => "block",
        _ => "arrangement",
    };
}
