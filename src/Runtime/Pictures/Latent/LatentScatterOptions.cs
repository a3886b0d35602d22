using System.Collections.Generic;

namespace Autoencoders;

/// <summary>How a plot of codes looks.</summary>
public sealed record LatentScatterOptions : PlotOptions
{
    /// <summary>Makes options for a plot a little higher than that of a loss.</summary>
    public LatentScatterOptions() => Height = 400;

    /// <summary>What becomes of codes of more than two numbers.</summary>
    public LatentProjection Projection { get; init; } = LatentProjection.GreatestVariance;

    /// <summary>The names of classes 0, 1, …; the labels themselves by default.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>The radius of a mark in points, 0.5…20; 0 for one that suits the number of codes.</summary>
    public double MarkRadius { get; init; }
}
