using System;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Steps over samples that are all at hand, in a new order each epoch.</summary>
internal sealed class ResidentSource : StepSource
{
    private readonly FitOptions _options;
    private readonly int[] _order;
    private int _seen;

    /// <exception cref="ArgumentException">There are no samples, or more steps are asked for than there are.</exception>
    public ResidentSource(SampleSet samples, FitOptions options)
    {
        if (samples.Count == 0)
            throw new ArgumentException("There are no samples to train on.", "inputs");
        Samples = samples;
        _options = options;
        _order = new int[samples.Count];
        BatchSize = Math.Min(options.BatchSize, samples.Count);
        int steps = (samples.Count - 1) / BatchSize + 1;
        if (options.StepsPerEpoch > steps)
            throw new ArgumentException(FormattableString.Invariant($"StepsPerEpoch is {options.StepsPerEpoch}, but {samples.Count} samples make {steps} steps of {BatchSize}."), nameof(options));
        StepsPerEpoch = options.StepsPerEpoch ?? steps;
        SampleCount = Math.Min(samples.Count, (int)Math.Min(int.MaxValue, (long)StepsPerEpoch.Value * BatchSize));
    }

    public override SampleSet Samples { get; }

    public override int BatchSize { get; }

    public override int? StepsPerEpoch { get; }

    public override int? SampleCount { get; }

    public override string NameOf(int row) => FormattableString.Invariant($"Sample {row}");

    // The order of an epoch depends on the seed and its number only, so that it can be found again.
    public override void Begin(int epoch, int step)
    {
        _seen = step * BatchSize;
        for (int i = 0; i < _order.Length; i++)
            _order[i] = i;
        if (!_options.Shuffle)
            return;
        var random = new RandomStream((ulong)_options.Seed, ulong.MaxValue, (ulong)epoch);
        for (int i = _order.Length - 1; i > 0; i--)
        {
            int other = random.NextInt(i + 1);
            (_order[i], _order[other]) = (_order[other], _order[i]);
        }
    }

    public override ReadOnlySpan<int> Next()
    {
        ReadOnlySpan<int> rows = _order.AsSpan(_seen, Math.Min(BatchSize, _order.Length - _seen));
        _seen += rows.Length;
        return rows;
    }
}
