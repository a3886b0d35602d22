using System.Collections.Generic;

namespace Autoencoders;

/// <summary>Which codes are decoded, and how the pictures look.</summary>
public sealed record LatentWalkOptions
{
    /// <summary>Pictures in a row, 1…200.</summary>
    public int Columns { get; init; } = 15;

    /// <summary>Rows of pictures, 1…200.</summary>
    public int Rows { get; init; } = 15;

    /// <summary>The code's first and last number from left to right, with equal steps between. Null for quantiles of the standard normal distribution from 5% to 95%, as likely under the prior of a variational autoencoder.</summary>
    public (double First, double Last)? Across { get; init; }

    /// <summary>The code's first and last number from the bottom up. Null for quantiles, as for <see cref="Across"/>.</summary>
    public (double First, double Last)? Up { get; init; }

    /// <summary>The code from which the walk starts, whose other numbers stay: two zeros by default, as long as the model's code otherwise.</summary>
    public IReadOnlyList<float> Code { get; init; } = [0, 0];

    /// <summary>Which number of the code, from 0, changes from left to right.</summary>
    public int AcrossDimension { get; init; }

    /// <summary>Which number of the code, from 0, changes from the bottom up.</summary>
    public int UpDimension { get; init; } = 1;

    /// <summary>How the pictures look: without gaps by default. Where the title is null the ranges stand above them; an empty one leaves them out.</summary>
    public FigureOptions Look { get; init; } = new() { Gap = 0, CellSize = 56, Range = PictureRange.Auto };
}
