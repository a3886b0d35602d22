using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Autoencoders.Models;

namespace Autoencoders.ArchitectureTests;

/// <summary>Finds for a layer's constructor a model in which it fits, by trying small inputs and values.</summary>
internal static class LayerExamples
{
    private static readonly int[][] Inputs = [[4], [8, 4], [8, 8, 4], [8, 8, 8, 4], [8, 32]];

    private static readonly int[] Numbers = [4, 2, 1];

    // The layer before the one in question, where that one needs a partner.
    private static readonly Declaration[][] Prefixes =
    [
        [],
        [new Declaration("MaxPooling2D", new Argument("poolSize", 2), new Argument("Name", "before"))],
        [new Declaration("Dense", new Argument("units", 4), new Argument("Name", "before"))],
        [new Declaration("Cropping2D", new Argument("cropping", 1), new Argument("Name", "before"))],
    ];

    /// <summary>A model that ends with such a layer and has no mistake; null where none of the tries is one.</summary>
    public static ModelSpec? Sound(string kind, ConstructorInfo constructor)
    {
        IEnumerable<ModelSpec> tries =
            from input in Inputs
            from prefix in Prefixes
            from number in Numbers
            from list in Lists(input)
            from name in new[] { "input_1", "before" }
            select new ModelSpec("Net",
                [
                    new Declaration("Input", new Argument("sizes", new EquatableArray<int>(input))),
                    .. prefix,
                    new Declaration(kind, [.. constructor.GetParameters().Select(parameter => new Argument(parameter.Name!, Value(parameter.ParameterType, number, list, name))), .. Demanded(kind)]),
                ]);
        return tries.FirstOrDefault(static spec => ModelChecker.Check(spec) is { IsSound: true });
    }

    /// <summary>The model with one argument of its last line as the compiler gives it when it can make nothing of it.</summary>
    public static ModelSpec WithUnreadable(ModelSpec spec, string argument)
    {
        Declaration last = spec.Declarations[^1];
        IEnumerable<Argument> others = last.Arguments.Where(other => !string.Equals(other.Name, argument, StringComparison.OrdinalIgnoreCase));
        return spec with { Declarations = new EquatableArray<Declaration>([.. spec.Declarations.SkipLast(1), new Declaration(last.Kind, [.. others, new Argument(argument, Argument.Unknown)])]) };
    }

    // What a layer reads instead of the current tensor has to be named.
    private static Argument[] Demanded(string kind) =>
        kind == "Sampling" ? [new Argument("Mean", "input_1"), new Argument("LogVariance", "input_1")] : [];

    private static IEnumerable<int[]> Lists(int[] input) =>
        [input, [.. Enumerable.Range(1, input.Length)], [2], [1], .. input.Length > 1 ? new[] { Enumerable.Repeat(2, input.Length - 1).ToArray() } : []];

    private static object Value(Type type, int number, int[] list, string name) =>
        type == typeof(int) ? number
        : type == typeof(float) ? 0.5f
        : type == typeof(bool) ? true
        : type == typeof(int[]) || type == typeof(object[]) ? new EquatableArray<int>(list)
        : type == typeof(string) ? name
        : type == typeof(string[]) ? new EquatableArray<string>([name])
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : throw new ArgumentException($"No example of {type}.", nameof(type));
}
