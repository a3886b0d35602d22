using System;
using System.Collections.Generic;

namespace Autoencoders;

/// <summary>One rate up to and with each boundary, the last from there on, as <c>keras.optimizers.schedules.PiecewiseConstantDecay</c>.</summary>
public sealed class PiecewiseConstantDecay : LearningRateSchedule
{
    private readonly long[] _boundaries;
    private readonly double[] _values;

    /// <summary>Makes the schedule.</summary>
    /// <param name="boundaries">Steps, in rising order.</param>
    /// <param name="values">Rates, one more than there are boundaries: finite, at least 0. Steps t ≤ the first boundary have the first.</param>
    /// <exception cref="ArgumentException">The counts do not fit, the boundaries do not rise, or a rate is out of its range.</exception>
    public PiecewiseConstantDecay(IEnumerable<long> boundaries, IEnumerable<double> values)
    {
        _boundaries = [.. boundaries];
        _values = [.. values];
        if (_values.Length != _boundaries.Length + 1)
            throw new ArgumentException($"{_boundaries.Length} boundaries part {_boundaries.Length + 1} learning rates; got {_values.Length}.", nameof(values));
        for (int i = 1; i < _boundaries.Length; i++)
        {
            if (_boundaries[i] <= _boundaries[i - 1])
                throw new ArgumentException($"Boundaries rise; got {_boundaries[i]} after {_boundaries[i - 1]}.", nameof(boundaries));
        }

        foreach (double value in _values)
            Rate("A learning rate", value);
    }

    /// <summary>The last step of each rate but the last.</summary>
    public IReadOnlyList<long> Boundaries => _boundaries;

    /// <summary>The rates.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <inheritdoc/>
    public override double At(long iteration)
    {
        int at = Array.BinarySearch(_boundaries, iteration);
        return _values[at < 0 ? ~at : at];
    }
}
