using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Autoencoders.Generator.Analysis;

/// <summary>What is known of numbers that stand in the code: how many an array holds, and which they are.</summary>
internal static class Literals
{
    /// <summary>The value behind conversions and variables that are assigned once.</summary>
    public static IOperation? Source(IOperation? value, CancellationToken cancellation)
    {
        // Chains of locals in real code are short; a cycle of locals is none.
        for (int steps = 0; steps < 8; steps++)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case ILocalReferenceOperation local:
                    value = AssignedOnce.Value(local, cancellation);
                    break;
                case IFieldReferenceOperation field:
                    value = AssignedOnce.Value(field, cancellation);
                    break;
                default:
                    return value;
            }
        }

        return null;
    }

    /// <summary>The lengths of an array along its axes, or of a list; null where one is unknown.</summary>
    public static IReadOnlyList<int?>? Lengths(IOperation? array, CancellationToken cancellation) => Source(array, cancellation) switch
    {
        IArrayCreationOperation created => created.DimensionSizes.Select(Number).ToArray(),
        ICollectionExpressionOperation list when !list.Elements.Any(static element => element is ISpreadOperation) => [list.Elements.Length],
        _ => null,
    };

    /// <summary>The whole numbers of a list that stands in the code, null for one that is none; null where there is no list.</summary>
    public static IReadOnlyList<int?>? Numbers(IOperation? list, CancellationToken cancellation) => Source(list, cancellation) switch
    {
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues.Select(Number).ToArray(),
        ICollectionExpressionOperation items => items.Elements.Select(Number).ToArray(),
        _ => null,
    };

    private static int? Number(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: int number } } => number,
        IConversionOperation { IsImplicit: true } conversion => Number(conversion.Operand),
        _ => null,
    };
}
