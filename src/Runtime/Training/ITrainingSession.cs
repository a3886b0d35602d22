using System;

namespace Autoencoders.Training;

/// <summary>A training on some engine, step by step.</summary>
internal interface ITrainingSession : IDisposable
{
    /// <summary>Takes one step over the given samples.</summary>
    /// <param name="rows">The samples' positions.</param>
    /// <returns>The mean loss before the step, with penalties; when it is not finite the weights were left alone.</returns>
    double Run(ReadOnlySpan<int> rows);

    /// <summary>Brings the model's weights up to date, where the engine has its own.</summary>
    void Synchronize();
}
