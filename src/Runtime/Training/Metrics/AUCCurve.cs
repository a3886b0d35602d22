namespace Autoencoders;

/// <summary>The curve whose area is measured.</summary>
public enum AUCCurve
{
    /// <summary>The receiver operating characteristic: recall over the share of false positives.</summary>
    ROC = 0,

    /// <summary>Precision over recall.</summary>
    PR,
}
