namespace Autoencoders;

/// <summary>How the scores of several classes become one.</summary>
public enum ScoreAverage
{
    /// <summary>The plain mean over classes.</summary>
    Macro = 0,

    /// <summary>One score of the counts of all classes together.</summary>
    Micro,

    /// <summary>The mean over classes by how often each is a target.</summary>
    Weighted,
}
