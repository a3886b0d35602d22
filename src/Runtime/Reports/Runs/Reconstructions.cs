using System;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Samples that a model in training reconstructs again and again, and how they are drawn.</summary>
internal sealed class Reconstructions
{
    private const int MostSamples = 16;
    private readonly Model _model;
    private readonly Samples _samples;

    private Reconstructions(Model model, Samples samples)
    {
        _model = model;
        _samples = samples.Take(MostSamples);
        Originals = Pictured(_samples);
    }

    /// <summary>What is to be reconstructed, as pictures.</summary>
    public Samples Originals { get; }

    /// <summary>Looks whether the model takes the samples.</summary>
    /// <param name="model">The model in training.</param>
    /// <param name="samples">What it is to reconstruct; null for nothing.</param>
    /// <param name="callback">Who asks, for messages.</param>
    /// <exception cref="ArgumentException">There are no samples, or the model does not take them.</exception>
    public static Reconstructions? Of(ModelBase model, Samples? samples, string callback)
    {
        if (samples is null)
            return null;
        if (model is not Model single)
            throw new ArgumentException($"{callback} has Samples to reconstruct, which only a model of one input and one output does; {model.Name} is none.");
        if (samples.Count == 0)
            throw new ArgumentException($"{callback} has Samples to reconstruct, but they are empty.");
        return model.GetArchitecture().InputShape is { HasNames: false } input && input != samples.Shape
            ? throw new ArgumentException($"{callback} has Samples of {samples.Shape} to reconstruct, where {model.Name} takes {input}.")
            : new Reconstructions(single, samples);
    }

    /// <summary>What the model now makes of them, as pictures.</summary>
    public Samples Predict() => Pictured(_model.Predict(_samples));

    /// <summary>How far each value is off, as pictures; null where what leaves is not drawn as what enters.</summary>
    /// <param name="reconstructed">What the model makes of them.</param>
    public Samples? Differences(Samples reconstructed)
    {
        if (reconstructed.Shape != Originals.Shape)
            return null;
        float[] values = [.. Originals.ToArray().Zip(reconstructed.ToArray(), static (one, other) => Math.Abs(one - other))];
        return Samples.FromFloats(values, Originals.Shape);
    }

    // Everything is drawn: a vector that is no square as the rectangle nearest to one, channels beside each other.
    private static Samples Pictured(Samples samples)
    {
        int[] sizes = [.. samples.Shape.Sizes];
        switch (sizes.Length)
        {
            case 0:
                return samples.Reshape(1, 1);
            case 1:
                int height = Enumerable.Range(1, (int)Math.Sqrt(sizes[0])).Last(size => sizes[0] % size == 0);
                return samples.Reshape(height, sizes[0] / height);
            case 2:
            case 3 when sizes[2] is 1 or 3:
                return samples;
            default:
                int width = sizes[^1] * sizes[^2];
                return samples.Reshape(samples.SampleLength / width, width);
        }
    }
}
