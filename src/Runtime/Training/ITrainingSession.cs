using System;

namespace Autoencoders.Training;

/// <summary>A training on some engine, step by step.</summary>
internal interface ITrainingSession : IDisposable
{
    /// <summary>What is measured besides the loss.</summary>
    OutputMetrics Metrics { get; }

    /// <summary>What one sample of the last step adds to the sums of the metrics.</summary>
    /// <param name="row">Its place in the batch.</param>
    ReadOnlySpan<double> Terms(int row);

    /// <summary>Takes one step over the given samples.</summary>
    /// <param name="rows">The samples' positions.</param>
    /// <returns>The mean loss before the step, with penalties; when it is not finite the weights were left alone.</returns>
    double Run(ReadOnlySpan<int> rows);

    /// <summary>Brings the model's weights up to date, where the engine has its own.</summary>
    void Synchronize();

    /// <summary>Takes the model's weights, which were changed from outside, where the engine has its own.</summary>
    void Reload();

    /// <summary>Does what an optimizer asks for at the end of a training.</summary>
    void Finish();

    /// <summary>Keeps what the next step depends on besides the weights: the optimizer's state and the number of the step.</summary>
    /// <param name="state">Where it is kept.</param>
    void Save(TrainingState state);

    /// <summary>Goes on from what was kept.</summary>
    /// <param name="state">Where it was kept.</param>
    /// <exception cref="CheckpointException">It belongs to another training.</exception>
    void Load(TrainingState state);
}
