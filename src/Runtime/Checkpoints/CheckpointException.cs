using System;

namespace Autoencoders;

/// <summary>A file of weights cannot be used; the message is one sentence that names the file and says why.</summary>
public sealed class CheckpointException : Exception
{
    /// <summary>Says which file cannot be used, and why.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What was found and what was expected, as the rest of a sentence.</param>
    /// <param name="cause">What lies behind it, if an exception does.</param>
    public CheckpointException(string path, string reason, Exception? cause = null)
        : base($"{path}: {reason}", cause)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file, as it was asked for.</summary>
    public string Path { get; }

    /// <summary>The message without the file.</summary>
    public string Reason { get; }
}
