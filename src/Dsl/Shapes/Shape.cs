using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>The sizes of one sample, channels last and without the batch: <c>(28, 28, 1)</c>.</summary>
public readonly struct Shape : IEquatable<Shape>
{
    private readonly EquatableArray<int> _sizes;

    // What a model writes for each size where some are named; empty where all are numbers.
    private readonly EquatableArray<string> _texts;

    /// <summary>Makes a shape of the given sizes.</summary>
    /// <param name="sizes">One size an axis, each at least 1; none for a scalar.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public Shape(params int[] sizes)
    {
        if (sizes.Any(size => size < 1))
            throw new ArgumentOutOfRangeException(nameof(sizes), "Every size of a shape is at least 1; got (" + Join(sizes) + ").");
        _sizes = new EquatableArray<int>(sizes);
    }

    // The sizes are then those for which the model was worked through, one case of many.
    internal Shape(Shape example, IEnumerable<string> texts)
    {
        _sizes = example._sizes;
        _texts = new EquatableArray<string>(texts);
    }

    /// <summary>Whether some size is named rather than a number; <see cref="Sizes"/> is then one example of many.</summary>
    public bool HasNames => _texts.Count > 0;

    /// <summary>How many axes there are: 1 for a vector, 3 for an image.</summary>
    public int Rank => _sizes.Count;

    /// <summary>How many values one sample holds: the product of the sizes, 1 for a scalar.</summary>
    public long ElementCount => Product(_sizes);

    /// <summary>The size of the last axis (features, or channels); 1 for a scalar.</summary>
    public int Last => Rank == 0 ? 1 : _sizes[Rank - 1];

    /// <summary>The sizes, in order.</summary>
    public IReadOnlyList<int> Sizes => _sizes;

    /// <summary>The size of one axis.</summary>
    /// <param name="axis">The axis, counted from 0 without the batch.</param>
    public int this[int axis] => _sizes[axis];

    /// <summary>The same shape with another last axis.</summary>
    /// <param name="size">The new size, at least 1.</param>
    public Shape WithLast(int size)
    {
        int[] sizes = Rank == 0 ? new int[1] : _sizes.ToArray();
        sizes[sizes.Length - 1] = size;
        return new Shape(sizes);
    }

    /// <summary>The same values as one vector; null where they are more than an axis can hold.</summary>
    public Shape? Flatten() => ElementCount <= int.MaxValue ? new Shape((int)ElementCount) : null;

    /// <summary>The shape without its last axis.</summary>
    public Shape WithoutLast() => new(_sizes.Take(Math.Max(0, Rank - 1)).ToArray());

    /// <summary>A shape of sizes that may be unknown; null where one is, or is below 1, or where there are none.</summary>
    /// <param name="sizes">One size an axis.</param>
    public static Shape? FromSizes(IEnumerable<int?> sizes)
    {
        int?[] known = sizes.ToArray();
        return known.Length > 0 && known.All(static size => size >= 1) ? new Shape(known.Select(static size => size!.Value).ToArray()) : null;
    }

    /// <summary>The shape as Keras prints it, with the batch as <c>None</c>: <c>(None, 28, 28, 1)</c>, <c>(None,)</c> for a scalar.</summary>
    public string ToKerasString() => Rank == 0 ? "(None,)" : "(None, " + string.Join(", ", Texts.Select(static text => IsNumber(text) ? text : "None")) + ")";

    /// <summary>The shape as a person writes it: <c>(28, 28, 1)</c>, <c>(784)</c>, <c>(H/2, W/2, 16)</c>.</summary>
    public override string ToString() => "(" + string.Join(", ", Texts) + ")";

    /// <summary>Whether samples of a shape of numbers can be meant: each number is the same, a name takes any.</summary>
    /// <param name="given">The samples' shape.</param>
    public bool Accepts(Shape given)
    {
        string[] texts = [.. Texts], others = [.. given.Texts];
        return texts.Length == others.Length && Enumerable.Range(0, texts.Length).All(axis => !IsNumber(texts[axis]) || !IsNumber(others[axis]) || texts[axis] == others[axis]);
    }

    /// <inheritdoc/>
    public bool Equals(Shape other) => _sizes.Equals(other._sizes) && _texts.Equals(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _sizes.GetHashCode();

    /// <summary>Whether two shapes have the same sizes in the same order.</summary>
    /// <param name="left">One shape.</param>
    /// <param name="right">The other shape.</param>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Whether two shapes differ.</summary>
    /// <param name="left">One shape.</param>
    /// <param name="right">The other shape.</param>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);

    /// <summary>The product of sizes, or <see cref="long.MaxValue"/> where it would not fit.</summary>
    internal static long Product(IEnumerable<int> sizes)
    {
        long product = 1;
        foreach (int size in sizes)
            product = Count.Product(product, size);
        return product;
    }

    // What each axis is written as: a number, or a name or more.
    internal IEnumerable<string> Texts => HasNames ? _texts : _sizes.Select(static size => size.ToString(CultureInfo.InvariantCulture));

    private static bool IsNumber(string text) => text.All(char.IsDigit);

    private static string Join(IEnumerable<int> sizes) =>
        string.Join(", ", sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));
}
