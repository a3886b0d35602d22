using System;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>A callback threw, which ended the training. The model keeps the weights of the last step.</summary>
public sealed class CallbackException : Exception
{
    internal CallbackException(string callback, string moment, Exception cause)
        : base($"The callback {callback} failed {moment}: {Sentence.Of(cause)} The model keeps the weights of its last step.", cause) => Callback = callback;

    /// <summary>The callback's name.</summary>
    public string Callback { get; }
}
