using System;

namespace Autoencoders;

/// <summary>A stream of batches failed while a model was trained on it. The weights are those of the last step.</summary>
public sealed class DataStreamException : Exception
{
    internal DataStreamException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
