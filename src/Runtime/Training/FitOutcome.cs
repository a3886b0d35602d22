namespace Autoencoders;

/// <summary>Whether a training came to its end.</summary>
public enum FitOutcome
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>A callback stopped it, such as <c>EarlyStopping</c>.</summary>
    Stopped,

    /// <summary>It was cancelled from outside.</summary>
    Canceled,

    /// <summary>Something was thrown.</summary>
    Failed,
}
