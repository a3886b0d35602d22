using System;

namespace Autoencoders;

/// <summary>A data file (or folder of data files) is missing, cut short, altered, or not what it should be.</summary>
public sealed class DataFileException : Exception
{
    /// <summary>Refuses a file.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="finding">What was found and what was expected, as the rest of a sentence that starts with the path.</param>
    /// <param name="cause">What went wrong below, if anything did.</param>
    public DataFileException(string path, string finding, Exception? cause = null)
        : base($"'{path}' {finding}", cause) => Path = path;

    /// <summary>The file or folder that was refused.</summary>
    public string Path { get; }
}
