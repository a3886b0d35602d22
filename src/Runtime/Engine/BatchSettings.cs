namespace Autoencoders.Engine;

/// <summary>What holds for a whole batch.</summary>
internal sealed class BatchSettings
{
    /// <summary>How many samples the batch has.</summary>
    public int BatchSize { get; set; }

    /// <summary>Whether dropout and noise are on and values are kept for the backward pass.</summary>
    public bool IsTraining { get; init; }

    /// <summary>Whether penalties on layer outputs are added up: while training and evaluating.</summary>
    public bool CollectsPenalties { get; init; }

    /// <summary>The layer that leaves its activation to the loss, by its index; −1 for none.</summary>
    public int LogitsLayer { get; init; } = -1;

    /// <summary>The seed of dropout masks and noise.</summary>
    public ulong Seed { get; init; }

    /// <summary>The number of the training step, 1 for the first.</summary>
    public long Step { get; set; }
}
