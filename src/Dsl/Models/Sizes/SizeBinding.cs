using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Autoencoders.Models;

/// <summary>Writes numbers for the named sizes of a model; every line keeps its position.</summary>
internal static class SizeBinding
{
    // What a line becomes that has nothing more to say.
    private static readonly Declaration Done = new("Bound");

    // Costs that grow with the sizes.
    private static readonly string[] Growing = ["MaxMultiplyAdds", "MaxActivationBytes"];

    /// <summary>The lines that bound a cost which grows with the sizes.</summary>
    public static IEnumerable<(int Line, string Argument)> GrowingBudgets(ModelSpec spec) =>
        from line in Enumerable.Range(0, spec.Declarations.Count)
        where spec.Declarations[line].Kind == "Budget"
        from argument in Growing
        where spec.Declarations[line].Find(argument) is not null
        select (line, argument);

    /// <summary>The model in numbers.</summary>
    /// <param name="spec">The model as it was written.</param>
    /// <param name="sizes">Its named sizes.</param>
    /// <param name="values">A value for each.</param>
    /// <param name="keepsBudget">Whether costs that grow with the sizes are held against the budget.</param>
    /// <param name="issue">What cannot be computed for these values; null where everything can.</param>
    public static ModelSpec Bind(ModelSpec spec, IReadOnlyList<NamedSize> sizes, IReadOnlyList<int> values, bool keepsBudget, out Issue? issue)
    {
        var lines = new Declaration[spec.Declarations.Count];
        issue = null;
        for (int line = 0; line < lines.Length; line++)
        {
            Declaration declaration = spec.Declarations[line];
            lines[line] = declaration.Kind == "Dim" ? Done
                : declaration.Kind == "Budget" && !keepsBudget ? Without(declaration, Growing)
                : declaration.Find("sizes")?.Value is EquatableArray<string> texts ? new Declaration(declaration.Kind, [.. declaration.Arguments.Where(static other => !IsSizes(other)), new Argument("sizes", Numbers(line, texts, ref issue))])
                : declaration;
        }

        return spec with { Declarations = new EquatableArray<Declaration>(lines) };

        object Numbers(int line, EquatableArray<string> texts, ref Issue? wrong)
        {
            var numbers = new List<int>();
            foreach (string text in texts)
            {
                if (Number(text, out int number) is not { } problem)
                {
                    numbers.Add(number);
                    continue;
                }

                wrong ??= new Issue(spec.Declarations[line].Kind == "Reshape" ? IssueId.ReshapeCount : IssueId.OutputMismatch, line, "sizes", $"[{spec.Declarations[line].Kind}] cannot have the size {text}: {problem}.");
                return Argument.Unknown;
            }

            return new EquatableArray<int>(numbers);
        }

        string? Number(string text, out int number)
        {
            if (IsNumber(text, out number))
                return null;
            try
            {
                string? problem = SizeExpression.Parse(text, text).Evaluate(Value, out long value);
                number = (int)Math.Min(int.MaxValue, Math.Max(int.MinValue, value));
                return problem;
            }
            catch (FormatException problem)
            {
                return problem.Message;
            }
        }

        long? Value(string name)
        {
            for (int at = 0; at < sizes.Count; at++)
            {
                if (sizes[at].Name == name)
                    return values[at];
            }

            return null;
        }
    }

    /// <summary>A multiple of every number by which a text divides: <c>H/4</c> is a size where 4 divides H.</summary>
    public static long Divisor(ModelSpec spec) =>
        spec.Declarations.Select(static line => line.Find("sizes")?.Value).OfType<EquatableArray<string>>().SelectMany(static texts => texts)
            .Select(static text => Regex.Matches(text, @"/\s*(\d{1,6})", RegexOptions.CultureInvariant).Cast<Match>().Aggregate(1L, static (product, match) => Math.Min(Divisors.Limit, product * Math.Max(1, long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))))
            .Aggregate(1L, Divisors.LeastCommonMultiple);

    /// <summary>Reports texts in place of sizes that are none, or have a name that no input has.</summary>
    public static void CheckTexts(ModelSpec spec, IReadOnlyList<NamedSize> sizes, ICollection<Issue> issues)
    {
        for (int line = 0; line < spec.Declarations.Count; line++)
        {
            if (spec.Declarations[line] is { Kind: not "Input" } declaration && declaration.Find("sizes")?.Value is EquatableArray<string> texts
                && texts.Select(text => Misfit(text, sizes)).FirstOrDefault(static found => found is not null) is { } problem)
            {
                issues.Add(new Issue(IssueId.UnknownSize, line, "sizes", $"[{declaration.Kind}]: {problem}"));
            }
        }
    }

    private static string? Misfit(string text, IReadOnlyList<NamedSize> sizes)
    {
        if (IsNumber(text, out _))
            return null;
        try
        {
            string? strange = SizeExpression.Parse(text, text).Names.FirstOrDefault(name => sizes.All(size => size.Name != name));
            return strange is null ? null
                : $"'{strange}' is a size that no [Input] names. {(sizes.Count == 0 ? "Write it there, such as [Input(\"H\", \"W\", 1)], or write numbers." : $"Named {(sizes.Count == 1 ? "is" : "are")} {string.Join(", ", sizes.Select(static size => size.Name))}.")}";
        }
        catch (FormatException)
        {
            return $"'{text}' is no size. Write a number, or names with + - * / and brackets, such as \"H/2\".";
        }
    }

    private static Declaration Without(Declaration declaration, string[] arguments) =>
        new(declaration.Kind, new EquatableArray<Argument>(declaration.Arguments.Where(argument => !arguments.Contains(argument.Name))));

    /// <summary>Whether a text is a number rather than a name.</summary>
    public static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static bool IsSizes(Argument argument) => string.Equals(argument.Name, "sizes", StringComparison.OrdinalIgnoreCase);
}
