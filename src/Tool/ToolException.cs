using System;

namespace Autoencoders.Tool;

/// <summary>What was asked for cannot be done; the message is the one sentence that says why.</summary>
/// <param name="message">The sentence.</param>
/// <param name="cause">What it came from, or null.</param>
internal sealed class ToolException(string message, Exception? cause = null) : Exception(message, cause);
