using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>What a diagram shows.</summary>
public sealed record DiagramOptions
{
    /// <summary>Which way data flow.</summary>
    public DiagramDirection Direction { get; init; } = DiagramDirection.TopToBottom;

    /// <summary>Whether edges carry the shape of one sample of what flows along them.</summary>
    public bool ShowShapes { get; init; } = true;

    /// <summary>Whether boxes carry the names of layers, as tables and checkpoints have them.</summary>
    public bool ShowLayerNames { get; init; } = true;

    /// <summary>Whether boxes carry the activation applied last, where there is one.</summary>
    public bool ShowActivations { get; init; } = true;

    /// <summary>Whether boxes say how many weights they hold and how many of those are frozen.</summary>
    public bool ShowTrainable { get; init; }

    /// <summary>Whether boxes are coloured by what kind of layer they are. Colours repeat what the text says; nothing is said by them alone.</summary>
    public bool ColorByKind { get; init; } = true;

    /// <summary>How many blocks within blocks are drawn with what they consist of, 0 or more; a block further in is one box.</summary>
    public int ExpandNested { get; init; } = 1;

    /// <summary>Whether a block that is followed by equal ones is drawn once, marked <c>×3</c>.</summary>
    public bool CollapseRepeats { get; init; } = true;

    /// <summary>Pixels of a PNG for each point of the drawing, 1 to 8; letters are drawn in whole pixels.</summary>
    public int Scale { get; init; } = 2;

    /// <summary>Pixels of a PNG for each inch of the drawing, which has 72 points, 36 to 576; null for what <see cref="Scale"/> says: 144 by default.</summary>
    public int? Dpi { get; init; }

    /// <summary>What became of layers, by name; null where nothing is compared. What is unchanged is then drawn pale.</summary>
    public IReadOnlyDictionary<string, DiagramChange>? Changes { get; init; }

    /// <summary>
    /// How the model came from an older one; null where nothing is compared. The newer one is drawn, with what was added and, in words, what changed;
    /// and layers and edges that are gone, dashed, in the places where they were.
    /// </summary>
    public ArchitectureDifference? Difference { get; init; }

    internal bool IsComparison => Changes is not null || Difference is not null;

    internal void Check()
    {
        if (Changes is not null && Difference is not null)
            throw new System.ArgumentException("Changes and Difference both say what became of layers; give one of them.", nameof(Difference));
        if (ExpandNested < 0)
            throw new System.ArgumentOutOfRangeException(nameof(ExpandNested), ExpandNested, "ExpandNested is 0 for blocks as boxes, or how many blocks within blocks are opened; it cannot be negative.");
        if (Scale is < 1 or > 8)
            throw new System.ArgumentOutOfRangeException(nameof(Scale), Scale, "Scale is 1 to 8 pixels a point.");
        if (Dpi is < 36 or > 576)
            throw new System.ArgumentOutOfRangeException(nameof(Dpi), Dpi, "Dpi is 36 to 576 pixels an inch.");
    }
}
