using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Layers;

namespace Autoencoders.Training;

/// <summary>Everything that constraints ask for after a step of training.</summary>
internal sealed class WeightBounds
{
    private readonly WeightBound[] _bounds;
    private readonly int[] _ends;

    /// <summary>Those of some weights of a model.</summary>
    public WeightBounds(AlignedBuffer parameters, IEnumerable<Weight> weights)
    {
        _bounds = [.. weights.Where(static weight => weight.Spec.Settings.Constraint is not null).Select(weight => WeightBound.Of(parameters, weight))];
        _ends = new int[_bounds.Length];
        for (int at = 0; at < _bounds.Length; at++)
            _ends[at] = Tasks += _bounds[at].Tasks;
    }

    /// <summary>How many tasks there are, 0 where nothing is constrained.</summary>
    public int Tasks { get; }

    /// <summary>Runs one of them.</summary>
    public void Run(int task)
    {
        int at = Array.BinarySearch(_ends, task + 1);
        at = at < 0 ? ~at : at;
        _bounds[at].Run(task - _ends[at] + _bounds[at].Tasks);
    }
}
