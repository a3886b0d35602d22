namespace Autoencoders;

/// <summary>Which way a watched value gets better.</summary>
public enum MonitorMode
{
    /// <summary>As the metric says of itself; losses get better downwards.</summary>
    Auto,

    /// <summary>Less is better.</summary>
    Min,

    /// <summary>More is better.</summary>
    Max,
}
