using System;

namespace Autoencoders;

/// <summary>The loss became infinite or not a number. The step was not taken: the weights are those before it.</summary>
public sealed class NonFiniteLossException : ArithmeticException
{
    internal NonFiniteLossException(string message, History history)
        : base(message) => History = history;

    /// <summary>The epochs that were finished.</summary>
    public History History { get; }
}
