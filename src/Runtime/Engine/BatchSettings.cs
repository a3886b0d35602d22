using System;

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

    /// <summary>The layers that leave their activation to a loss, by index.</summary>
    public int[] LogitsLayers { get; init; } = [];

    /// <summary>The seed of dropout masks and noise.</summary>
    public ulong Seed { get; init; }

    /// <summary>The number of the training step, 1 for the first.</summary>
    public long Step { get; set; }

    /// <summary>Whether a layer leaves its activation to a loss.</summary>
    public bool LeavesLogits(int layer) => Array.IndexOf(LogitsLayers, layer) >= 0;
}
