using System;
using System.IO;

namespace Autoencoders.Gallery.Commands;

/// <summary>What can go wrong with data, files and settings, in one line.</summary>
internal static class Problem
{
    /// <summary>The line for the person at the command line; null for what can only be a mistake of the program.</summary>
    public static string? Explain(Exception problem) => problem switch
    {
        // What .NET adds about arguments says nothing to someone who called a command.
        ArgumentException { ParamName: { } parameter } => problem.Message.Split('\n')[0].Replace($" (Parameter '{parameter}')", ""),
        DataFileException or CheckpointException or NonFiniteLossException => problem.Message,
        IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException => problem.Message,

        // Who failed to write a file is of no interest, but which file and why.
        CallbackException { InnerException: IOException or UnauthorizedAccessException } => problem.InnerException.Message,
        CallbackException => problem.Message,
        _ => null,
    };
}
