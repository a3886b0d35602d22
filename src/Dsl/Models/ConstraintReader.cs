using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Reads what is done to a weight after each step: <c>KernelConstraint</c>, <c>KernelMaxNorm</c>, ….</summary>
internal static class ConstraintReader
{
    /// <summary>What was written under a prefix; null for nothing. The axes are still as they were written.</summary>
    public static WeightConstraint? Read(LayerContext context, string prefix)
    {
        Constraint kind = context.Defined(prefix + "Constraint", Constraint.None);
        bool isClipped = kind is Constraint.MaxNorm or Constraint.MinMaxNorm;
        float largest = Norm("MaxNorm", isClipped, kind == Constraint.MaxNorm ? 2 : 1);
        float smallest = Norm("MinNorm", kind == Constraint.MinMaxNorm, 0);
        float rate = Rate();
        EquatableArray<int> axes = Axes();
        if (kind == Constraint.MinMaxNorm && smallest > largest)
        {
            string argument = context.IsWritten(prefix + "MinNorm") ? prefix + "MinNorm" : prefix + "MaxNorm";
            context.Report(
                IssueId.OutOfRange,
                context.Guilty(argument),
                $"{context.Describe()} needs a {prefix}MinNorm of at most {prefix}MaxNorm; got {LayerContext.Text(smallest)} and {LayerContext.Text(largest)}.");
        }

        return kind == Constraint.None ? null : new WeightConstraint(kind, smallest, largest, rate, axes);

        float Norm(string name, bool isTaken, float fallback)
        {
            if (!Applies(name, isTaken))
                return isTaken ? fallback : 0;
            float norm = context.NotNegative(prefix + name, fallback);
            Refuse(name, isTaken);
            return norm;
        }

        float Rate()
        {
            const string Name = "ConstraintRate";
            bool isTaken = kind == Constraint.MinMaxNorm;
            if (!Applies(Name, isTaken))
                return 1;
            float share = context.Finite(prefix + Name, 1);
            if (share is < 0 or > 1)
                context.Report(IssueId.OutOfRange, context.Guilty(prefix + Name), $"{context.Describe()} needs a share from 0 to 1 for {prefix}{Name}; got {LayerContext.Text(share)}.");
            Refuse(Name, isTaken);
            return share;
        }

        EquatableArray<int> Axes()
        {
            const string Name = "ConstraintAxes";
            bool isTaken = isClipped || kind == Constraint.UnitNorm;
            var first = new EquatableArray<int>([0]);
            if (!Applies(Name, isTaken))
                return isTaken ? first : EquatableArray<int>.Empty;
            EquatableArray<int> written = context.Value(prefix + Name, first);
            Refuse(Name, isTaken);
            if (isTaken && written.Count == 0)
                context.Report(IssueId.AxisCount, context.Guilty(prefix + Name), $"{context.Describe()} takes norms over at least one axis; {prefix}{Name} names none.");
            return written;
        }

        bool Applies(string name, bool isTaken) => context.Applies(prefix + name, isTaken, prefix + "Constraint");

        void Refuse(string name, bool isTaken)
        {
            if (!isTaken && !context.HasFailed)
            {
                string reason = kind == Constraint.None ? "No constraint is given" : $"{kind} takes no such number";
                context.Report(
                    IssueId.Conflict,
                    context.Guilty(prefix + name),
                    $"{context.Describe()}: {reason}, so {prefix}{name} would do nothing. Remove it or choose another {prefix}Constraint.");
            }
        }
    }

    /// <summary>The constraint with the axes of a weight as positions, in order; null where one of them is none, which is reported.</summary>
    public static WeightConstraint? Fit(LayerContext context, WeightConstraint constraint, string name, Shape shape, string prefix)
    {
        var axes = new List<int>();
        foreach (int written in constraint.Axes)
        {
            int axis = written < 0 ? shape.Rank + written : written;
            if (axis >= 0 && axis < shape.Rank && !axes.Contains(axis))
            {
                axes.Add(axis);
                continue;
            }

            string number = LayerContext.Text((IFormattable)written);
            context.Report(
                IssueId.OutOfRange,
                context.Guilty(prefix + "ConstraintAxes"),
                axes.Contains(axis) ? $"{context.Describe()} names axis {number} of {name} twice for one norm."
                : $"{context.Describe()} has no axis {number} in its {name} {shape}. A weight's axes are 0 to {LayerContext.Text((IFormattable)(shape.Rank - 1))}, or −1 for the last.");
            return null;
        }

        return constraint with { Axes = new EquatableArray<int>(axes.OrderBy(static axis => axis)) };
    }
}
