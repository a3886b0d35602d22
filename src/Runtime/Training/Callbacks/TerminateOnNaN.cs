using System;
using System.Globalization;
using System.IO;

namespace Autoencoders;

/// <summary>Ends a training whose loss became infinite or not a number without an exception. As <c>keras.callbacks.TerminateOnNaN</c>.</summary>
/// <remarks>The step is not taken: the weights are those before it. Without this callback <see cref="NonFiniteLossException"/> is thrown.</remarks>
public sealed class TerminateOnNaN : Callback
{
    private FitRun? _run;

    /// <summary>Where the sentence goes; the console by default.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
    }

    /// <inheritdoc/>
    public override bool OnNonFiniteLoss(NonFiniteLossException failure)
    {
        // Keras counts batches from 0, so the number of steps done is that of the one that failed.
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Batch {_run?.Step ?? 0}: Invalid loss, terminating training"));
        return true;
    }
}
