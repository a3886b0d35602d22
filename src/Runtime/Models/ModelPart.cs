using System;
using System.Threading;

namespace Autoencoders;

/// <summary>The base of a model's parts that read one tensor, such as its encoder.</summary>
public abstract class ModelPart : MultiPart
{
    /// <summary>Makes a part.</summary>
    /// <param name="architecture">What the part consists of.</param>
    /// <param name="model">The model whose layers it uses.</param>
    protected ModelPart(Architecture architecture, ModelBase model)
        : base(architecture, model)
    {
    }

    /// <summary>Computes the output for each sample, with dropout and noise off.</summary>
    /// <param name="inputs">Samples of the input's shape.</param>
    /// <param name="threads">How many threads work; as many as there are cores by default. The bits do not depend on it.</param>
    /// <param name="cancellationToken">Ends the work between two slices.</param>
    /// <returns>One sample of the output's shape for each input, in the same order.</returns>
    /// <exception cref="ArgumentException">The samples have another shape.</exception>
    public Samples Predict(Samples inputs, int? threads = null, CancellationToken cancellationToken = default) =>
        PredictAll([inputs], threads, cancellationToken)[0];
}
