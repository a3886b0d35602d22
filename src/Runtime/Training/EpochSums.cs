using System;
using System.Collections.Generic;
using System.Numerics.Tensors;

namespace Autoencoders.Training;

/// <summary>The loss and the metrics of an epoch so far.</summary>
internal sealed class EpochSums(OutputMetrics metrics)
{
    private readonly double[] _sums = new double[metrics.Length];
    private readonly double[] _results = new double[metrics.Names.Count];
    private double _loss;
    private long _seen;

    /// <summary>The mean over the samples so far.</summary>
    public double Loss => _loss / _seen;

    /// <summary>Each metric so far; the same list at every step.</summary>
    public IReadOnlyList<double> Results => _results;

    public void Clear()
    {
        Array.Clear(_sums);
        _loss = 0;
        _seen = 0;
    }

    /// <summary>Adds a step that was taken; its samples in the order of the batch, whichever thread measured them.</summary>
    public void Add(double loss, int count, ITrainingSession session)
    {
        _loss += loss * count;
        _seen += count;
        if (_sums.Length == 0)
            return;
        for (int row = 0; row < count; row++)
            TensorPrimitives.Add(_sums, session.Terms(row), _sums);
        metrics.Results(_sums, _results);
    }

    /// <summary>The metrics by name.</summary>
    public IReadOnlyDictionary<string, double> ByName() => ByName(metrics.Names, _results);

    /// <summary>Values by name, in order.</summary>
    public static IReadOnlyDictionary<string, double> ByName(IReadOnlyList<string> names, ReadOnlySpan<double> values)
    {
        var byName = new OrderedDictionary<string, double>();
        for (int at = 0; at < names.Count; at++)
            byName.Add(names[at], values[at]);
        return byName;
    }

    public void Save(TrainingState state)
    {
        state.Set("loss", _loss, _seen);
        state.Set("sums", _sums);
    }

    public void Load(TrainingState state)
    {
        double[] loss = state.Doubles("loss", 2);
        (_loss, _seen) = (loss[0], (long)loss[1]);
        state.Doubles("sums", _sums.Length).CopyTo(_sums, 0);
        metrics.Results(_sums, _results);
    }
}
