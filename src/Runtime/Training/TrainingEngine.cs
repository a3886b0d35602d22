using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Who computes a training: the embedded engine, or one that another package brings.</summary>
public abstract class TrainingEngine
{
    private protected TrainingEngine()
    {
    }

    /// <summary>The engine in pure C# that every model can be trained with.</summary>
    public static TrainingEngine Embedded { get; } = new EmbeddedEngine();

    /// <summary>What the engine is called: <c>embedded</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Gets ready to train.</summary>
    /// <param name="model">The model, whose weights are read now and written by <see cref="ITrainingSession.Synchronize"/>.</param>
    /// <param name="samples">What to train on.</param>
    /// <param name="batchSize">How many samples a step has at most.</param>
    /// <param name="options">Optimizer, losses, seed and threads.</param>
    internal abstract ITrainingSession Begin(ModelBase model, SampleSet samples, int batchSize, FitOptions options);

    private sealed class EmbeddedEngine : TrainingEngine
    {
        public override string Name => "embedded";

        internal override ITrainingSession Begin(ModelBase model, SampleSet samples, int batchSize, FitOptions options) => new TrainingStep(model, samples, batchSize, options);
    }
}
