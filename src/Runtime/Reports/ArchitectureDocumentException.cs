using System;

namespace Autoencoders.Reports;

/// <summary>A text is no document of an architecture; the message is one sentence that says what was found, where, and what was expected.</summary>
public sealed class ArchitectureDocumentException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">What lies behind it, if an exception does.</param>
    public ArchitectureDocumentException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
