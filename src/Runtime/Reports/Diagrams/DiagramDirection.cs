namespace Autoencoders.Reports;

/// <summary>Which way data flow in a diagram.</summary>
public enum DiagramDirection
{
    /// <summary>From top to bottom.</summary>
    TopToBottom = 0,

    /// <summary>From left to right.</summary>
    LeftToRight,
}
