using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders;

/// <summary>A rule such as <c>H,W,C -> H/2,W/2,4*C</c>, read and ready to be applied to shapes.</summary>
public sealed class ShapeRule
{
    private const string Arrow = "->";
    private const string Rest = "...";
    private readonly IReadOnlyList<string> _axes;
    private readonly IReadOnlyList<SizeExpression> _sizes;
    private readonly bool _hasRest;

    private ShapeRule(IReadOnlyList<string> axes, IReadOnlyList<SizeExpression> sizes, bool hasRest)
    {
        _axes = axes;
        _sizes = sizes;
        _hasRest = hasRest;
    }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">The rule's text.</param>
    /// <exception cref="FormatException">It is none; the message says where it goes wrong.</exception>
    public static ShapeRule Parse(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        string[] sides = text.Split([Arrow], StringSplitOptions.None);
        if (sides.Length != 2)
            throw new FormatException($"The rule '{text}' has no two sides. Write what enters, '->' and what leaves: H,W,C -> H/2,W/2,4*C.");
        List<string> axes = Parts(sides[0]);
        List<string> sizes = Parts(sides[1]);
        bool hasRest = axes.FirstOrDefault() == Rest;
        if (hasRest != (sizes.FirstOrDefault() == Rest))
            throw new FormatException($"The rule '{text}' has '...' on one side only. Write it first on both, or on neither.");
        if (hasRest)
        {
            axes.RemoveAt(0);
            sizes.RemoveAt(0);
        }

        if (axes.Find(static axis => !IsName(axis) && !IsNumber(axis)) is { } strange)
            throw new FormatException($"The rule '{text}' has '{strange}' on its left, where each axis has a name or a number.");

        if (axes.Count + (hasRest ? 1 : 0) == 0 || sizes.Count + (hasRest ? 1 : 0) == 0)
            throw new FormatException($"The rule '{text}' has an empty side. Write at least one axis on each.");
        return new ShapeRule(axes, sizes.Select(size => SizeExpression.Parse(size, text)).ToArray(), hasRest);
    }

    /// <summary>The names on the right that are no axes, so that they must be arguments of the layer.</summary>
    public IEnumerable<string> Arguments => _sizes.SelectMany(static size => size.Names).Distinct().Where(name => !_axes.Contains(name));

    /// <summary>Applies the rule.</summary>
    /// <param name="input">What enters.</param>
    /// <param name="argument">The layer's whole-number arguments by name; null for one that it has not.</param>
    /// <param name="output">What leaves.</param>
    /// <returns>Why the rule does not take this shape; null where it does.</returns>
    public string? Apply(Shape input, Func<string, int?> argument, out Shape output)
    {
        output = default;
        int leading = input.Rank - _axes.Count;
        if (_hasRest ? leading < 0 : leading != 0)
            return $"takes {(_hasRest ? "at least " : "")}{Number(_axes.Count)} {(_axes.Count == 1 ? "axis" : "axes")} ({string.Join(", ", _axes)})";
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        for (int at = 0; at < _axes.Count; at++)
        {
            int size = input[leading + at];
            string axis = _axes[at];
            long wanted = IsNumber(axis) ? long.Parse(axis, CultureInfo.InvariantCulture) : known.TryGetValue(axis, out long first) ? first : size;
            if (wanted != size)
                return $"takes {wanted.ToString(CultureInfo.InvariantCulture)} where {Number(size)} enters (axis {Number(leading + at + 1)}{(IsNumber(axis) ? "" : ", " + axis)})";
            known[axis] = size;
        }

        var sizes = new List<int>(input.Sizes.Take(leading));
        foreach (SizeExpression expression in _sizes)
        {
            string? problem = expression.Evaluate(name => known.TryGetValue(name, out long size) ? size : argument(name), out long value);
            if (problem is null && (value < 1 || value > int.MaxValue))
                problem = $"{expression.Text} is {value.ToString(CultureInfo.InvariantCulture)}, and a size is at least 1";
            if (problem is not null)
                return "cannot be applied: " + problem;
            sizes.Add((int)value);
        }

        output = new Shape([.. sizes]);
        return null;
    }

    internal static bool IsName(string text) => text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(static c => char.IsLetterOrDigit(c) || c == '_');

    private static bool IsNumber(string text) => text.Length is > 0 and < 10 && text.All(static c => c is >= '0' and <= '9');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<string> Parts(string side) => side.Split(',').Select(static part => part.Trim()).Where(static part => part.Length > 0).ToList();
}
