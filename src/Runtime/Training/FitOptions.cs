using System.Collections.Generic;

namespace Autoencoders;

/// <summary>How a model is trained; what is left out is as in Keras.</summary>
public sealed class FitOptions
{
    /// <summary>How often all samples are gone through; 1 by default.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>If given, training ends after this many steps (batches), however many epochs that takes.</summary>
    public int? Steps { get; init; }

    /// <summary>How many samples make a step; 32 by default. The last step of an epoch may have fewer.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>What changes the weights; Adam with its defaults unless given. Every training starts with fresh optimizer state.</summary>
    public Optimizer Optimizer { get; init; } = new Adam();

    /// <summary>What is minimised; the mean squared error unless given.</summary>
    public Loss Loss { get; init; } = Loss.MeanSquaredError;

    /// <summary>What is minimised at single outputs of a model with several, by the output's name; <see cref="Loss"/> at the others.</summary>
    public IDictionary<string, Loss> Losses { get; init; } = new Dictionary<string, Loss>();

    /// <summary>What the losses of single outputs are multiplied by before they are added up, by the output's name; 1 by default.</summary>
    public IDictionary<string, double> LossWeights { get; init; } = new Dictionary<string, double>();

    /// <summary>Samples on which each epoch is measured; takes precedence over <see cref="ValidationSplit"/>.</summary>
    public Samples? Validation { get; init; }

    /// <summary>The targets of <see cref="Validation"/>; those samples themselves by default.</summary>
    public Samples? ValidationTargets { get; init; }

    /// <summary>The fraction of the samples, 0 ≤ f &lt; 1, that is kept for validation: the last ones, before any shuffling.</summary>
    public double ValidationSplit { get; init; }

    /// <summary>Whether the samples come in a new order each epoch; true by default.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The seed of shuffling, dropout and noise. The same seed gives the same bits.</summary>
    public int Seed { get; init; }

    /// <summary>How many threads work; as many as there are cores by default. The bits do not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Who computes; the embedded engine unless given.</summary>
    public TrainingEngine Engine { get; init; } = TrainingEngine.Embedded;

    /// <summary>What watches the training.</summary>
    public IList<Callback> Callbacks { get; init; } = new List<Callback>();
}
