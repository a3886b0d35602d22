namespace Autoencoders;

/// <summary>How large a plot is, and what stands above it.</summary>
public record PlotOptions
{
    /// <summary>A line above the plot; none by default.</summary>
    public string? Title { get; init; }

    /// <summary>The width in points, 160…4000.</summary>
    public int Width { get; init; } = 480;

    /// <summary>The height in points, 120…4000.</summary>
    public int Height { get; init; } = 300;

    /// <summary>Pixels a point takes in a PNG, 1…8; letters are sharp because each dot of them is this many pixels wide.</summary>
    public int Scale { get; init; } = 2;
}
