using System;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Reads samples as a training sees them: augmented, and corrupted where they enter the model.</summary>
internal sealed class SampleReader
{
    // Streams of their own, apart from those of shuffling and of layers.
    private const ulong AugmentationStream = 0xA06_0000_0000_0001;
    private const ulong CorruptionStream = 0xC02_0000_0000_0002;
    private readonly SampleSet _samples;
    private readonly Transformation[] _augmentations;
    private readonly Transformation[] _corruptions;
    private readonly bool[] _isInput;
    private readonly bool[] _isAugmented;
    private readonly ulong _seed;

    public SampleReader(SampleSet samples, FitOptions options)
    {
        _samples = samples;
        _augmentations = [.. options.Augmentations];
        _corruptions = [.. options.Corruptions];
        _isAugmented = [.. samples.Targets.Select(target => _augmentations.Length > 0 && samples.Inputs.Any(input => input.Shape == target.Shape))];
        _seed = (ulong)options.Seed;
        _isInput = [.. samples.Targets.Select((_, at) => _corruptions.Length == 0 && samples.InputOfTarget(at) >= 0)];
        foreach (Transformation transformation in _augmentations.Concat(_corruptions))
        {
            foreach (Samples input in samples.Inputs)
                transformation.Check(input.Shape);
        }
    }

    /// <summary>Whether a target can be taken from what entered the model: it is that input, and nothing was done to it that it has not to undo.</summary>
    public bool IsInput(int target) => _isInput[target];

    /// <summary>Reads what enters the model.</summary>
    /// <param name="input">Which of the inputs.</param>
    /// <param name="sample">The sample's position in the data.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="row">The sample's place in the batch.</param>
    /// <param name="destination">Room for its values.</param>
    public void ReadInput(int input, int sample, long step, int row, Span<float> destination)
    {
        Samples samples = _samples.Inputs[input];
        samples.CopyTo(sample, destination);
        Apply(_augmentations, AugmentationStream, samples.Shape, step, row, destination);
        Apply(_corruptions, CorruptionStream + (ulong)input, samples.Shape, step, row, destination);
    }

    /// <summary>Reads what the model should give.</summary>
    /// <param name="target">Which of the outputs.</param>
    /// <param name="sample">The sample's position in the data.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="row">The sample's place in the batch.</param>
    /// <param name="destination">Room for its values.</param>
    public void ReadTarget(int target, int sample, long step, int row, Span<float> destination)
    {
        Samples samples = _samples.Targets[target];
        samples.CopyTo(sample, destination);
        if (_isAugmented[target])
            Apply(_augmentations, AugmentationStream, samples.Shape, step, row, destination);
    }

    // Inputs and targets of one shape are changed with the same random numbers, so that they stay together.
    private void Apply(Transformation[] transformations, ulong stream, Shape shape, long step, int row, Span<float> destination)
    {
        if (transformations.Length == 0)
            return;
        var random = new SampleRandom(new RandomStream(_seed ^ stream, (ulong)step, (ulong)row));
        foreach (Transformation transformation in transformations)
            transformation.Apply(destination[..(int)shape.ElementCount], shape, ref random);
    }
}
