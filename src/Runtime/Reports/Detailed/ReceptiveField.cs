using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>How many neighbouring cells of the input one value of a layer's output can depend on, axis by axis.</summary>
/// <remarks>
/// Along an axis, a layer that reads a window of k cells with a stride of s, d apart, turns a field r and a step j (the input cells between
/// neighbouring outputs) into r + (k − 1)·d·j and j·s (Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional
/// Neural Networks", 2019). A transposed convolution reads ⌈((k − 1)·d + 1) / s⌉ cells and divides the step by s, as nearest
/// upsampling, which reads one cell, divides it by its factor. A merge takes the largest field and step, so the longest path counts. What
/// sums over a whole axis has that axis' length for its field from there on. A field may exceed the input: the rest is padding.
/// </remarks>
internal sealed class ReceptiveField
{
    private readonly Axis[] _axes;
    private readonly Reach[] _map;

    private ReceptiveField(Axis[] axes, Reach[] map)
    {
        _axes = axes;
        _map = map;
    }

    /// <summary>The input cells along each axis of an input, the channels left out; null for an axis that nothing read.</summary>
    public IReadOnlyList<long?> Cells => [.. _axes.Select(static axis => axis.Field.IsZero ? (long?)null : axis.IsWhole ? axis.Length : axis.Field.Ceiling)];

    /// <summary>How many axes the layer's output has.</summary>
    public int Rank => _map.Length;

    /// <summary>The field of one cell of an input.</summary>
    /// <param name="lengths">The length of each spatial axis of each input.</param>
    /// <param name="first">The position of this input's first axis among them.</param>
    /// <param name="count">How many of them are its own.</param>
    /// <param name="rank">How many axes the input has.</param>
    public static ReceptiveField Of(IReadOnlyList<int> lengths, int first, int count, int rank) => new(
        [.. lengths.Select((length, at) => at >= first && at < first + count ? new Axis(length, new Fraction(1, 1), new Fraction(1, 1), false) : new Axis(length, default, default, false))],
        [.. Enumerable.Range(0, rank).Select(axis => axis < count ? new Reach(1UL << (first + axis), true) : default)]);

    /// <summary>A window along one axis.</summary>
    /// <param name="axis">The output's axis.</param>
    /// <param name="cells">How many cells of what is read it spans, at least 1.</param>
    /// <param name="step">The cells of what is read between neighbouring outputs.</param>
    public ReceptiveField Window(int axis, long cells, Fraction step)
    {
        Reach reach = _map[axis];
        return reach.IsAligned
            ? With(reach.Inputs, old => old with { Field = old.Field + old.Step * new Fraction(cells - 1, 1), Step = old.Step * step })
            : cells == 1 && step == new Fraction(1, 1) ? this : Whole(axis);
    }

    /// <summary>A sum over all of an axis.</summary>
    public ReceptiveField Whole(int axis) => With(_map[axis].Inputs, static old => old with { IsWhole = true });

    /// <summary>A sum over everything that is read.</summary>
    public ReceptiveField Whole() => Enumerable.Range(0, Rank).Aggregate(this, static (field, axis) => field.Whole(axis));

    /// <summary>The same values with other axes.</summary>
    /// <param name="sources">For each new axis, the old one; −1 for none.</param>
    public ReceptiveField Rearranged(IEnumerable<int> sources) => new(_axes, [.. sources.Select(source => source < 0 ? default : _map[source])]);

    /// <summary>The same values under another shape: leading axes that stay keep their place, the others are mixed up.</summary>
    public ReceptiveField Reshaped(Shape from, Shape to)
    {
        int same = 0;
        while (same < from.Rank && same < to.Rank && from[same] == to[same])
            same++;
        if (to.Rank > from.Rank && same == from.Rank)
            return new(_axes, [.. _map, .. new Reach[to.Rank - same]]);
        ulong rest = _map.Skip(same).Aggregate(0UL, static (all, reach) => all | reach.Inputs);
        return new(_axes, [.. _map.Take(same), .. Enumerable.Repeat(new Reach(rest, false), to.Rank - same)]);
    }

    /// <summary>What reads several tensors at once, with the axes of the one that has the most.</summary>
    public ReceptiveField Merged(ReceptiveField other) => new(
        [.. _axes.Zip(other._axes, static (one, two) => new Axis(one.Length, Fraction.Max(one.Field, two.Field), Fraction.Max(one.Step, two.Step), one.IsWhole || two.IsWhole))],
        Rank >= other.Rank ? Union(_map, other._map) : Union(other._map, _map));

    /// <summary>A new axis in front, along which nothing differs.</summary>
    public ReceptiveField Repeated() => new(_axes, [default, .. _map]);

    /// <summary>Whether neighbouring values along an axis are no longer neighbours in the input.</summary>
    public ReceptiveField Unaligned(int axis) => new(_axes, [.. _map.Select((reach, at) => at == axis ? reach with { IsAligned = false } : reach)]);

    // Axes are matched from the last, as broadcasting does.
    private static Reach[] Union(Reach[] longer, Reach[] shorter)
    {
        int missing = longer.Length - shorter.Length;
        return [.. longer.Select((reach, at) => at < missing ? reach : new Reach(reach.Inputs | shorter[at - missing].Inputs, (reach.IsAligned || reach.Inputs == 0) && (shorter[at - missing].IsAligned || shorter[at - missing].Inputs == 0)))];
    }

    private ReceptiveField With(ulong inputs, Func<Axis, Axis> change) =>
        new([.. _axes.Select((axis, at) => (inputs >> at & 1) == 1 && !axis.Field.IsZero ? change(axis) : axis)], _map);

    private readonly record struct Axis(int Length, Fraction Field, Fraction Step, bool IsWhole);

    // Which input axes the values along an axis of a layer's output follow, and whether they follow them cell by cell.
    private readonly record struct Reach(ulong Inputs, bool IsAligned);
}
