using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>
/// Decides for which values of its named sizes a model fits. No rule knows of names: each is asked about chosen numbers, and few are enough.
/// Rules add, multiply and divide with the remainder cut off, so each size that they make is linear in a named one over the numbers that leave
/// the same remainder when divided by the product of the divisors met on the way. Two linear functions that agree at two such numbers
/// agree at all of them.
/// </summary>
internal sealed class SizeProver(ModelSpec spec, IReadOnlyList<NamedSize> sizes)
{
    // Points a class: two to fix a line, and one where a product of two axes would leave it.
    private const int Points = 3;

    // The most classes of one size, and the most cases of all sizes together, that are gone through while someone types.
    private const long MostClasses = 128;
    private const int MostCases = 512;

    private readonly Dictionary<EquatableArray<int>, SizeCase> _cases = [];
    private long _period = SizeBinding.Divisor(spec);

    /// <summary>The case from which the others are varied; it fits, where any does that was tried.</summary>
    public SizeCase Base { get; private set; } = new([], new Architecture(spec.Name, [], [], null, [], []));

    /// <summary>In steps of this, every size on the way is linear in the named ones.</summary>
    public long Period => _period;

    /// <summary>Every case that was worked through, by the position of the size that was varied in it.</summary>
    public IReadOnlyList<List<SizeCase>> Varied { get; } = [.. sizes.Select(static _ => new List<SizeCase>())];

    /// <summary>What values the model takes of each size; null where no rule was found.</summary>
    public IReadOnlyList<NamedSize>? Taken { get; private set; }

    /// <summary>A case that is declared to be possible and does not fit; null where there is none.</summary>
    public SizeCase? Counterexample { get; private set; }

    /// <summary>Goes through the cases.</summary>
    public void Prove()
    {
        // A divisor may show only in a case that was not looked at before; then all is gone through again in longer steps.
        for (long period = 0; period != _period;)
        {
            if (!FindBase())
                return;
            period = _period;
            Taken = null;
            Counterexample = null;
            foreach (List<SizeCase> cases in Varied)
                cases.Clear();
            Taken = VaryAll();
            _period = Varied.SelectMany(static cases => cases).Aggregate(_period, static (known, found) => Divisors.LeastCommonMultiple(known, found.Period()));
        }

        if (Taken is { } taken && FailsTogether(taken))
            Taken = null;
    }

    private List<NamedSize>? VaryAll()
    {
        var taken = new List<NamedSize>();
        for (int at = 0; at < sizes.Count; at++)
        {
            if (Vary(at) is not { } found)
                return null;
            taken.Add(found);
        }

        return taken;
    }

    // What a model needs of its sizes shows in what stands before the first mistake, so the period is found step by step.
    private bool FindBase()
    {
        foreach (int scale in new[] { 16, 64, 256, 1024 })
        {
            for (int turn = 0; turn < 16; turn++)
            {
                long[] steps = [.. sizes.Select(size => Divisors.LeastCommonMultiple(size.MultipleOf, _period))];
                SizeCase found = Case([.. sizes.Select((size, at) => size.Near(scale + at * steps[at], steps[at]))]);
                if (found.Passes || Base.Values.Count == 0)
                    Base = found;
                long period = Divisors.LeastCommonMultiple(_period, found.Period());
                if (period == _period)
                    break;
                _period = period;
            }

            if (Base.Passes)
                return true;
        }

        Counterexample = Base;
        return false;
    }

    // What the model takes of one size while the others stay; null where that follows no rule, and then there is a counterexample.
    private NamedSize? Vary(int at)
    {
        NamedSize size = sizes[at];
        long length = Divisors.LeastCommonMultiple(size.MultipleOf, _period);
        long classes = length / size.MultipleOf;
        long step = Math.Max(1, classes / MostClasses) * size.MultipleOf;
        List<SizeCase> cases = Varied[at];
        long enough = Base.Values[at];
        for (long value = (size.First + step - 1) / step * step; value < enough && value <= size.Max; value += step)
        {
            SizeCase found = Case([.. Base.Values.Select((other, position) => position == at ? (int)value : other)]);
            cases.Add(found);
            if (found.Passes)
                enough = Math.Min(enough, value + Points * length);
        }

        // A window may reach over anything below the base; that and what follows are looked at again from there.
        if (cases.Count == 0 || cases[cases.Count - 1].Values[at] < Base.Values[at])
            cases.Add(Base);
        for (long value = Base.Values[at] / step * step + step; enough == Base.Values[at] && value < enough + Points * length && value <= size.Max; value += step)
            cases.Add(Case([.. Base.Values.Select((other, position) => position == at ? (int)value : other)]));
        cases.RemoveAll(static found => found.IsTooLarge);
        SizeCase? failing = cases.FindLast(static found => !found.Passes);
        if (failing is null && step == size.MultipleOf)
            return size;
        Counterexample ??= failing is null ? null : Simplest(at, failing);
        return Enumerable.Range(1, (int)classes).Where(factor => classes % factor == 0 && factor * size.MultipleOf % step == 0).Select(factor => From(size, at, factor * size.MultipleOf, length)).FirstOrDefault(static found => found is not null);
    }

    // The same mistake with the smallest numbers.
    private SizeCase Simplest(int at, SizeCase failing)
    {
        bool IsSame(SizeCase other) => !other.Passes && !other.IsTooLarge && other.Mistake.Id == failing.Mistake.Id && other.Mistake.Declaration == failing.Mistake.Declaration;
        SizeCase small = failing.Mistake.Id == IssueId.WindowTooLarge ? failing : Varied[at].Find(IsSame)!;
        SizeCase square = Case([.. sizes.Select((size, position) => position == at ? small.Values[at] : size.Near(small.Values[at], Divisors.LeastCommonMultiple(size.MultipleOf, _period)))]);
        return IsSame(square) ? square : small;
    }

    // The multiples of a number from the last failing one on; they have to hold over a whole period, or up to the largest.
    private NamedSize? From(NamedSize size, int at, int multiple, long length)
    {
        SizeCase[] cases = [.. Varied[at].Where(found => found.Values[at] % multiple == 0)];
        int last = Array.FindLastIndex(cases, static found => !found.Passes);
        int values = (last + 1 < cases.Length ? cases[cases.Length - 1].Values[at] - cases[last + 1].Values[at] : -1) + multiple;
        bool isWhole = values >= 2 * length || (values > 0 && (long)cases[cases.Length - 1].Values[at] + multiple > size.Max);
        return isWhole ? size with { MultipleOf = multiple, Min = last < 0 ? size.Min : cases[last + 1].Values[at] } : null;
    }

    // Where no size depends on two names, the corners are enough; else every class of one is tried with every class of the other.
    private bool FailsTogether(IReadOnlyList<NamedSize> taken)
    {
        bool isMixed = IsMixed();
        IEnumerable<int[]> grid = [[]];
        long count = 1;
        for (int at = 0; at < taken.Count; at++)
        {
            NamedSize size = taken[at];
            long length = Divisors.LeastCommonMultiple(size.MultipleOf, _period);
            int[] values = [.. Enumerable.Range(0, isMixed ? (int)(2 * length / size.MultipleOf) : 2).Select(turn => size.First + turn * (isMixed ? size.MultipleOf : length)).Where(value => value <= size.Max).Select(static value => (int)value)];
            count *= values.Length;
            grid = grid.SelectMany(_ => values, static (head, value) => (int[])[.. head, value]);
        }

        SizeCase? failing = grid.Take(MostCases).Select(Case).FirstOrDefault(static found => !found.Passes && !found.IsTooLarge);
        Counterexample = failing ?? Counterexample;
        return failing is not null || count > MostCases;
    }

    private bool IsMixed() =>
        sizes.Count > 1 && Enumerable.Range(0, Base.Architecture.Nodes.Count).Any(node =>
            Base.Architecture.Nodes[node].OutputShape is { } shape
            && Enumerable.Range(0, shape.Rank).Any(axis => Enumerable.Range(0, sizes.Count).Count(at => Changes(at, node, axis)) > 1));

    private bool Changes(int at, int node, int axis) =>
        Varied[at].Exists(found => found.Passes && found.Architecture.Nodes[node].OutputShape!.Value[axis] != Base.Architecture.Nodes[node].OutputShape!.Value[axis]);

    private SizeCase Case(int[] values)
    {
        var key = new EquatableArray<int>(values);
        if (!_cases.TryGetValue(key, out SizeCase? found))
            _cases[key] = found = Of(spec, sizes, values, keepsBudget: false, seeksRepair: false);
        return found;
    }

    /// <summary>Works a model through for chosen sizes.</summary>
    public static SizeCase Of(ModelSpec spec, IReadOnlyList<NamedSize> sizes, IReadOnlyList<int> values, bool keepsBudget, bool seeksRepair)
    {
        ModelSpec bound = SizeBinding.Bind(spec, sizes, values, keepsBudget, out Issue? issue);
        return new SizeCase(values, issue is null ? ModelChecker.CheckNumbers(bound, seeksRepair) : new Architecture(spec.Name, [], [], null, [], [issue]));
    }
}
