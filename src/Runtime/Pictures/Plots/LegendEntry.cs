namespace Autoencoders;

/// <summary>What a sign in a legend looks like.</summary>
internal enum LegendSign
{
    /// <summary>A piece of a curve.</summary>
    Line,

    /// <summary>A piece of a dashed curve.</summary>
    Dashes,

    /// <summary>A mark.</summary>
    Mark,

    /// <summary>A circle around nothing.</summary>
    Ring,
}

/// <summary>What a colour stands for.</summary>
/// <param name="Text">What.</param>
/// <param name="Color">The colour.</param>
/// <param name="Sign">The sign before the text.</param>
/// <param name="Shape">The shape of a mark.</param>
internal sealed record LegendEntry(string Text, PlotColor Color, LegendSign Sign, MarkShape Shape = MarkShape.Dot);
