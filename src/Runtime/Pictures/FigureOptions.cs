using System.Collections.Generic;

namespace Autoencoders;

/// <summary>How a figure looks.</summary>
public sealed record FigureOptions
{
    /// <summary>A line above the whole, in printable ASCII; other characters are drawn as a box. None by default.</summary>
    public string? Title { get; init; }

    /// <summary>A label left of each row of pictures, as many as rows, in one or more lines; none by default.</summary>
    public IReadOnlyList<string> RowLabels { get; init; } = [];

    /// <summary>A label above each column of pictures, as many as columns; none by default.</summary>
    public IReadOnlyList<string> ColumnLabels { get; init; } = [];

    /// <summary>The colours of pictures with one channel.</summary>
    public ColorMap ColorMap { get; init; } = ColorMap.Grays;

    /// <summary>Which values are drawn as the darkest and the brightest.</summary>
    public PictureRange Range { get; init; } = PictureRange.Auto;

    /// <summary>
    /// The longest side of the largest picture in pixels, 1…4096. A picture is enlarged by a whole factor, so it may stay
    /// below (28 becomes 56 in 64), and is never made smaller. Other rows are enlarged to fit the largest picture's side.
    /// </summary>
    public int CellSize { get; init; } = 64;

    /// <summary>Pixels between pictures and around the figure, 0…1000.</summary>
    public int Gap { get; init; } = 4;

    /// <summary>The colour between pictures; labels are dark on a bright one and bright on a dark one.</summary>
    public Rgb Background { get; init; } = Rgb.White;
}
