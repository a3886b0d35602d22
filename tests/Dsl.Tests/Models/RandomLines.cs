using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Autoencoders.Models;

namespace Autoencoders.Dsl.Tests.Models;

/// <summary>Draws lines as the compiler would let them through: an attribute, all parameters of one of its constructors, some of its properties.</summary>
/// <param name="random">Where chance comes from.</param>
internal sealed class RandomLines(Random random)
{
    private static readonly string[] SizeTexts = ["H", "W", "H", "W", "steps", "1", "3", "8", "0", "-1", "H/2", "2*W", "(H + 1)/2", "H*", "", "seed", "9999999999", "int"];

    private static readonly Dictionary<string, Type> Attributes = typeof(LayerAttribute).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(DeclarationAttribute)) && !type.IsAbstract)
        .ToDictionary(static type => type.Name.Replace("Attribute", "", StringComparison.Ordinal));

    private static readonly string[] LayerKinds = [.. LayerRules.Kinds.Order(StringComparer.Ordinal), "Share"];

    private static readonly string[] Kinds = [.. Attributes.Keys.Order(StringComparer.Ordinal), "Code", "Input", "Output", "Part", "Concatenate", "Dense", "Nonsense"];

    private static readonly string[] Texts = ["a", "b", "dense", "dense_1", "input_1", "input_2", "flatten", "Encoder", "a_part", "A", "Random", "_", "", "1", "x y", "class"];

    private static readonly int[] Numbers = [-2, -1, 0, 1, 1, 2, 2, 3, 4, 5, 8, int.MinValue, int.MaxValue, int.MaxValue - 1, 65536, 46341];

    private static readonly float[] Floats = [0f, -0f, 0.5f, 1f, -1f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon];

    private static readonly long[] Longs = [0, 1, -1, 1000, long.MaxValue, long.MinValue];

    /// <summary>Any line with any values; some that the compiler could not read, where allowed.</summary>
    public Declaration Wild(bool isReadable)
    {
        string kind = Pick(Kinds);
        return Attributes.ContainsKey(kind)
            ? Line(kind, propertyChance: 0.2, type => !isReadable && random.Next(5) == 0 ? Argument.Unknown : WildValue(type))
            : new Declaration(kind);
    }

    /// <summary>A layer with small, mostly fitting values; what it names is among the given names.</summary>
    public Declaration Layer(IReadOnlyList<string> names) =>
        Line(Pick(LayerKinds), propertyChance: 0.08, type => SmallValue(type, names));

    private Declaration Line(string kind, double propertyChance, Func<Type, object?> value)
    {
        Type attribute = Attributes[kind];
        ParameterInfo[] parameters = Pick(attribute.GetConstructors()).GetParameters();
        IEnumerable<PropertyInfo> properties = attribute.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && random.NextDouble() < propertyChance)
            .OrderBy(static property => property.Name, StringComparer.Ordinal);
        return new Declaration(kind,
        [
            .. parameters.Select(parameter => new Argument(parameter.Name!, value(parameter.ParameterType))),
            .. properties.Select(property => new Argument(property.Name, value(property.PropertyType))),
        ]);
    }

    private object? WildValue(Type type) =>
        type == typeof(int) ? Pick(Numbers)
        : type == typeof(long) ? Pick(Longs)
        : type == typeof(float) ? Pick(Floats)
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(int[]) ? new EquatableArray<int>([.. Enumerable.Range(0, random.Next(5)).Select(_ => Pick(Numbers))])
        : type == typeof(object[]) ? new EquatableArray<string>([.. Enumerable.Range(0, random.Next(5)).Select(_ => Pick(SizeTexts))])
        : type == typeof(string) ? random.Next(10) == 0 ? null : Pick(Texts)
        : type == typeof(string[]) ? new EquatableArray<string>([.. Enumerable.Range(0, random.Next(4)).Select(_ => Pick(Texts))])
        : type.IsEnum ? Enum.ToObject(type, random.Next(4) == 0 ? Pick(Numbers) : random.Next(Enum.GetValues(type).Length))
        : throw new ArgumentException($"No value of {type}.", nameof(type));

    private object? SmallValue(Type type, IReadOnlyList<string> names) =>
        type == typeof(int) ? random.Next(1, 4)
        : type == typeof(float) ? 0.25f
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(int[]) || type == typeof(object[]) ? new EquatableArray<int>([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 4))])
        : type == typeof(string) ? Pick(names)
        : type == typeof(string[]) ? new EquatableArray<string>([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(names))])
        : type.IsEnum ? Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))
        : throw new ArgumentException($"No value of {type}.", nameof(type));

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
