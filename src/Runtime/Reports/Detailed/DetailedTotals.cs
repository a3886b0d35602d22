using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>What all rows of a detailed table come to.</summary>
/// <param name="Parameters">How many weights the model has; a shared one counts once.</param>
/// <param name="TrainableParameters">Of these, how many an optimizer changes.</param>
/// <param name="MultiplyAdds">The multiply-adds of one sample's forward pass.</param>
/// <param name="Memory">What the embedded engine takes; null for a broken model.</param>
public sealed record DetailedTotals(long Parameters, long TrainableParameters, long MultiplyAdds, MemoryEstimate? Memory)
{
    // What each number is called, and its text.
    internal IEnumerable<(string Name, string Value)> Lines(DetailedTableOptions options)
    {
        yield return ("Parameters", DetailedFormat.Count(Parameters));
        yield return ("Trainable", DetailedFormat.Count(TrainableParameters));
        yield return ("Not trainable", DetailedFormat.Count(Parameters - TrainableParameters));
        yield return ("Multiply-adds, a sample", DetailedFormat.Count(MultiplyAdds));
        if (Memory is not { } memory)
            yield break;
        yield return ("Multiply-adds, a batch", DetailedFormat.Count(Counts.Product(MultiplyAdds, options.Batch)));
        yield return ("Samples in a batch", DetailedFormat.Count(options.Batch));
        foreach ((string name, long bytes) in Bytes(memory, options))
            yield return (name, DetailedFormat.Bytes(bytes));
    }

    private static (string Name, long Bytes)[] Bytes(MemoryEstimate memory, DetailedTableOptions options) =>
    [
        ("Weights", memory.Weights),
        ("Gradients", memory.Gradients),
        ("State of " + options.Optimizer.Name, memory.OptimizerState),
        ("Kernels laid out, one way", memory.Layouts),
        ("Peak of values, predicting", memory.PeakInference),
        ("Peak of values, training", memory.PeakTraining),
        ("Memory for predicting", memory.Inference),
        ("Memory for training", memory.Training),
    ];
}
