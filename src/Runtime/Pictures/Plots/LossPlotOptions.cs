namespace Autoencoders;

/// <summary>How a plot of losses looks.</summary>
public sealed record LossPlotOptions : PlotOptions
{
    /// <summary>Whether equal ratios have equal distances; numbers that are not above 0 are gaps then.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The number at which the horizontal axis ends at least, so that a plot of a training under way is as wide as the whole; 0 for that of the longest curve.</summary>
    public int LastEpoch { get; init; }

    /// <summary>The numbers at which the vertical axis begins and ends; numbers beyond are drawn on its ends. Null for those of the curves.</summary>
    public (double Low, double High)? Limits { get; init; }

    /// <summary>Whether the best epoch is marked: that with the smallest <c>val_loss</c>, or <c>loss</c> if there is none.</summary>
    public bool MarksBest { get; init; } = true;

    /// <summary>What the horizontal axis counts.</summary>
    public string Unit { get; init; } = "epoch";
}
