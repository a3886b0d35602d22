using System;

namespace Autoencoders.Reports;

/// <summary>A model is not the one whose snapshot was accepted, or none was; the message says what changed and how to accept it.</summary>
public sealed class ArchitectureSnapshotException : Exception
{
    internal ArchitectureSnapshotException(string message, string verifiedPath, string? receivedPath, ArchitectureDifference? difference = null, Exception? cause = null)
        : base(message, cause)
    {
        VerifiedPath = verifiedPath;
        ReceivedPath = receivedPath;
        Difference = difference;
    }

    /// <summary>The file of the accepted snapshot, whether it is there or not.</summary>
    public string VerifiedPath { get; }

    /// <summary>The file in which the model of now was left; null where it could not be written.</summary>
    public string? ReceivedPath { get; }

    /// <summary>What changed; null where there is no accepted snapshot, or it cannot be read.</summary>
    public ArchitectureDifference? Difference { get; }
}
