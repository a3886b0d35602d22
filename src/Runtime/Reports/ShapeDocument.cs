using System;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>The sizes of one sample or weight as they are written: numbers, or what a model writes for a named size.</summary>
/// <param name="Axes">One text an axis: <c>28</c>, <c>H/2</c>; none for a scalar.</param>
public sealed record ShapeDocument(EquatableArray<string> Axes)
{
    /// <summary>The document of a shape.</summary>
    /// <param name="shape">The shape.</param>
    public static ShapeDocument Of(Shape shape) => new(new EquatableArray<string>(shape.HasNames
        ? shape.ToString()[1..^1].Split(", ")
        : shape.Sizes.Select(static size => size.ToString(CultureInfo.InvariantCulture))));

    /// <summary>Whether an axis is written as a whole number.</summary>
    /// <param name="axis">What is written.</param>
    public static bool IsNumber(string axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        return axis.Length > 0 && axis.All(char.IsAsciiDigit);
    }

    /// <summary>The shape as a person writes it: <c>(28, 28, 1)</c>, <c>(H/2, W/2, 16)</c>.</summary>
    public override string ToString() => "(" + string.Join(", ", Axes) + ")";

    /// <summary>The same, a vector's without the parentheses: <c>784</c>.</summary>
    internal string Short => Axes.Count == 1 ? Axes[0] : ToString();
}
