using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Autoencoders.Tool.Terminal;

/// <summary>What stands out in a line.</summary>
/// <param name="Pattern">Where it stands; a later rule prevails over an earlier one.</param>
/// <param name="Style">How it looks.</param>
internal sealed record ColorRule(Regex Pattern, Style Style);

/// <summary>Which words and numbers have which colours. Those of tables are the ones of Keras 3.</summary>
internal static class TextColors
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Class = new(Color.FromInt32(33));
    private static readonly Style Number = new(Color.FromInt32(34));
    private static readonly Style Unknown = new(Color.FromInt32(45));
    private static readonly Style Bad = new(Color.FromInt32(9));
    private static readonly Style Warning = new(Color.FromInt32(214));

    private static readonly ColorRule[] Table =
    [
        Rule(@"(?<=\()(?!unbuilt\))[A-Za-z_]\w*", Class),
        Rule(@"\bNone\b", Unknown),

        // Not a part of a name, and no amount of memory.
        Rule(@"(?<![\w.])(?>\d+(?:,\d{3})*(?:\.\d+)?)(?!\w| (?:[KMGT]i?)?B\b)", Number),
        Rule(@"(?<=\s)Y(?=\s*[│|]?\s*$)", new Style(Color.FromInt32(34), decoration: Decoration.Bold)),
        Rule(@"(?<=\s)N(?=\s*[│|]?\s*$)", new Style(Color.FromInt32(9), decoration: Decoration.Bold)),
        Rule("^ ?(?:Total|Trainable|Non-trainable|Optimizer) params:", Bold),
        Rule("^← .*", Bad),
    ];

    private static readonly ColorRule[] Difference =
    [
        Rule("→", Unknown),
        Rule(@"(?<=\()\+\d[\d,]*", Number),
        Rule(@"(?<=\()−\d[\d,]*", Bad),
        Rule("^added ", Number),
        Rule("^removed ", Bad),
        Rule("^checkpoint keys (?:incompatible|gone|new):", Warning),
        Rule("^what follows from that:$", Faint),
        Rule(@"^\S+:$", Bold),
        Rule(@"^\S+ is gone\.$", Bad),
        Rule(@"^\S+ is new:", Number),
    ];

    /// <summary>For the title and the headings of a table.</summary>
    public static IReadOnlyList<ColorRule> Head { get; } = [Rule(@"\p{L}(?:[^│┃|]*[^│┃|\s])?", Bold)];

    /// <summary>For every other line.</summary>
    public static IReadOnlyList<ColorRule> Of(TextLook look) => look switch
    {
        TextLook.Table => Table,
        TextLook.Difference => Difference,
        _ => [],
    };

    /// <summary>How many lines a table's head has: title and headings, up to the second rule, which has neither letter nor digit.</summary>
    public static int HeadLength(IReadOnlyList<string> lines)
    {
        int[] rules = [.. Enumerable.Range(0, lines.Count).Where(line => lines[line].Length > 0 && !lines[line].Any(char.IsLetterOrDigit))];
        return rules.Length > 1 ? rules[1] : 0;
    }

    private static ColorRule Rule(string pattern, Style style) => new(new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), style);
}
