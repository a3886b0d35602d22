using System;
using System.Threading;

namespace Autoencoders;

/// <summary>The training was cancelled between two steps. The weights keep what was learnt.</summary>
public sealed class TrainingCanceledException : OperationCanceledException
{
    internal TrainingCanceledException(History history, CancellationToken token)
        : base("The training was cancelled; the model keeps the weights of its last step.", token) => History = history;

    /// <summary>The epochs that were finished.</summary>
    public History History { get; }
}
