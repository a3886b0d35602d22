using System;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>Finds out why a loss is not finite.</summary>
internal static class NonFiniteLoss
{
    public static string Explain(double loss, int epoch, int step, ReadOnlySpan<int> rows, StepSource source, FitOptions options)
    {
        string start = $"The loss became {(double.IsNaN(loss) ? "not a number" : "infinite")} at step {step} of epoch {epoch}. ";
        foreach (int row in rows)
        {
            int sample = row;
            if (source.Samples.Inputs.Concat(source.Samples.Targets).Any(samples => HasNonFinite(samples, sample)))
                return start + $"{source.NameOf(row)} holds a value that is not finite. Remove or repair it; the weights are those before this step.";
        }

        if (options.Augmentations.Count + options.Corruptions.Count > 0)
            return start + FormattableString.Invariant($"The samples are finite, so either a transformation makes values that are not, or the weights have grown too large: lower the learning rate ({options.Optimizer.LearningRate}) or scale the data. The weights are those before this step.");
        return start + FormattableString.Invariant(
            $"The samples are finite, so the weights have grown too large: lower the learning rate ({options.Optimizer.LearningRate}) or scale the data. The weights are those before this step.");
    }

    private static bool HasNonFinite(Samples samples, int row)
    {
        var values = new float[samples.SampleLength];
        samples.CopyTo(row, values);
        return Array.Exists(values, static value => !float.IsFinite(value));
    }
}
