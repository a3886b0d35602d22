using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Autoencoders;

/// <summary>How a model is trained; what is left out is as in Keras.</summary>
public sealed class FitOptions
{
    /// <summary>How often all samples are gone through; 1 by default. With <see cref="InitialEpoch"/> it is the last epoch, not a number of them.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>How many epochs are already done; 0 by default.</summary>
    public int InitialEpoch { get; init; }

    /// <summary>If given, training ends after this many steps (batches), however many epochs that takes.</summary>
    public int? Steps { get; init; }

    /// <summary>If given, an epoch ends after this many steps. A stream goes on where it was; samples are shuffled anew.</summary>
    public int? StepsPerEpoch { get; init; }

    /// <summary>How many samples make a step; 32 by default. The last step of an epoch may have fewer. A stream's batches are steps as they come.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>What changes the weights; Adam with its defaults unless given. Every training starts with fresh optimizer state, but with the learning rate that a callback has left.</summary>
    public Optimizer Optimizer { get; init; } = new Adam();

    /// <summary>What is minimised; the mean squared error unless given.</summary>
    public Loss Loss { get; init; } = Loss.MeanSquaredError;

    /// <summary>What is minimised at single outputs of a model with several, by the output's name; <see cref="Loss"/> at the others.</summary>
    public IDictionary<string, Loss> Losses { get; init; } = new Dictionary<string, Loss>();

    /// <summary>What the losses of single outputs are multiplied by before they are added up, by the output's name; 1 by default.</summary>
    public IDictionary<string, double> LossWeights { get; init; } = new Dictionary<string, double>();

    /// <summary>What is measured besides the loss, at every output; each sample counts as one.</summary>
    public IList<Metric> Metrics { get; init; } = new List<Metric>();

    /// <summary>What is measured, besides <see cref="Metrics"/>, at single outputs of a model with several, by the output's name; each sample counts as one.</summary>
    public IDictionary<string, IReadOnlyList<Metric>> MetricsOf { get; init; } = new Dictionary<string, IReadOnlyList<Metric>>();

    /// <summary>What is measured besides the loss, at every output; each sample counts by its weight.</summary>
    public IList<Metric> WeightedMetrics { get; init; } = new List<Metric>();

    /// <summary>What each sample's loss is multiplied by, one number at least 0 for each sample; 1 by default. The mean is still taken over the number of samples.</summary>
    public IReadOnlyList<float>? SampleWeights { get; init; }

    /// <summary>
    /// What the losses of a class' samples are multiplied by; 1 for classes that are not named. A sample's class is the greatest of its first target's
    /// values or, where the target is a single number, that number.
    /// </summary>
    public IReadOnlyDictionary<int, float>? ClassWeights { get; init; }

    /// <summary>Changes that each sample undergoes whenever it is learnt from, and its target with it where that has the same shape: shifts, flips.</summary>
    public IList<Transformation> Augmentations { get; init; } = new List<Transformation>();

    /// <summary>What is done to what enters the model, while the target stays clean: noise, masks. It comes after <see cref="Augmentations"/>.</summary>
    public IList<Transformation> Corruptions { get; init; } = new List<Transformation>();

    /// <summary>Samples on which each epoch is measured; takes precedence over <see cref="ValidationSplit"/>.</summary>
    public Samples? Validation { get; init; }

    /// <summary>The targets of <see cref="Validation"/>; those samples themselves by default.</summary>
    public Samples? ValidationTargets { get; init; }

    /// <summary>What each validation sample's loss is multiplied by; 1 by default.</summary>
    public IReadOnlyList<float>? ValidationWeights { get; init; }

    /// <summary>The fraction of the samples, 0 ≤ f &lt; 1, that is kept for validation: the last ones, before any shuffling.</summary>
    public double ValidationSplit { get; init; }

    /// <summary>Every how many epochs is measured on the validation samples; 1 by default.</summary>
    public int ValidationFrequency { get; init; } = 1;

    /// <summary>Whether the samples come in a new order each epoch; true by default. A stream comes as it is.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The seed of shuffling, dropout and noise. The same seed gives the same bits.</summary>
    public int Seed { get; init; }

    /// <summary>How many threads work; as many as there are cores by default. The bits do not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Who computes; the embedded engine unless given.</summary>
    public TrainingEngine Engine { get; init; } = TrainingEngine.Embedded;

    /// <summary>What watches the training, and may stop it.</summary>
    public IList<Callback> Callbacks { get; init; } = new List<Callback>();

    /// <summary>Hears of every step, from the thread that trains.</summary>
    public IProgress<StepResult>? Progress { get; init; }

    /// <summary>Where the course of the training is written: the beginning and the end, every epoch, and what is odd.</summary>
    public ILogger? Logger { get; init; }
}
