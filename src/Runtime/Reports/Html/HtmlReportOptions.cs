namespace Autoencoders.Reports;

/// <summary>What a page shows beside the table.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>Batch, depth, columns and optimizer of the table; the width means nothing here.</summary>
    public DetailedTableOptions Table { get; init; } = new();

    /// <summary>The model's picture, as a whole <c>&lt;svg&gt;</c> element; it becomes part of the page, without what stands before it. Null for none.</summary>
    public string? Diagram { get; init; }

    /// <summary>The page's heading; the model's name by default.</summary>
    public string? Title { get; init; }
}
