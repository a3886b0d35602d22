using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Generator.Analysis;
using Autoencoders.Generator.Parsing;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>What might repair a mistake, the likeliest first. Nothing here has to be right: only what the checker accepts is offered.</summary>
internal static class Repairs
{
    // What people write in percent.
    private static readonly string[] Shares = ["rate", "Momentum"];

    /// <summary>The rules for which something may be known.</summary>
    public static readonly string[] Ids =
    [
        IssueId.WrongRank, IssueId.MergeMismatch, IssueId.WindowTooLarge, IssueId.NotReconstructing, IssueId.OutputMismatch, IssueId.ReshapeCount, IssueId.SharedShapes,
        IssueId.Conflict, IssueId.UnsuitableInitializer, IssueId.UndefinedValue, IssueId.ActivationNeedsNumbers, IssueId.OutOfRange, IssueId.NotPositive, IssueId.AxisCount, IssueId.OddAxis,
        IssueId.Repeated, IssueId.SeveralCodes, IssueId.NotInBlock, IssueId.BlockCycle, IssueId.CodeBypassed, IssueId.DeadLayer, IssueId.CodeBeforeLayers, IssueId.InputAfterLayer, IssueId.BrokenPart,
        IssueId.DuplicateName, IssueId.InvalidName, IssueId.UnknownLayer, IssueId.ParameterBudget, IssueId.MultiplyAddBudget, IssueId.ActivationBudget, IssueId.BlockMismatch,
        IssueId.ActivationBeforeLast, IssueId.DroppedCode, IssueId.SoftmaxOfOne, IssueId.SamplingRange, IssueId.DenseOverPictures,
    ];

    public static IEnumerable<Repair> Of(Mistake mistake) => mistake.Issue.Id switch
    {
        IssueId.WrongRank => ShapeRepairs.Rank(mistake).Concat(OtherNames(mistake)),
        IssueId.BlockMismatch => ShapeRepairs.Rank(mistake),
        IssueId.MergeMismatch => ShapeRepairs.Merge(mistake).Concat(OtherNames(mistake)),
        IssueId.WindowTooLarge => ShapeRepairs.Window(mistake),
        IssueId.NotReconstructing or IssueId.OutputMismatch => Changed(mistake).Concat(ShapeRepairs.End(mistake)),
        IssueId.ReshapeCount => ShapeRepairs.Sizes(mistake),
        IssueId.UnknownLayer when mistake.Issue.Suggestion is null => OtherNames(mistake),
        IssueId.SharedShapes => OtherNames(mistake),
        IssueId.Conflict => Divisors(mistake).Concat(Fewer(mistake)),
        IssueId.UnsuitableInitializer or IssueId.UndefinedValue or IssueId.ActivationNeedsNumbers => Fewer(mistake),
        IssueId.OutOfRange or IssueId.NotPositive => Numbers(mistake).Concat(mistake.Issue.Id == IssueId.OutOfRange ? Fewer(mistake) : []),
        IssueId.AxisCount => Lists(mistake),
        IssueId.OddAxis => FirstNumber(mistake, 1),
        IssueId.Repeated or IssueId.SeveralCodes or IssueId.NotInBlock or IssueId.BlockCycle or IssueId.CodeBypassed or IssueId.DeadLayer =>
            [new Repair($"Remove [{mistake.Declaration.Kind}]", "Remove", LineEdits.Remove(mistake.Line))],
        IssueId.CodeBeforeLayers => Moved(mistake, mistake.Lines.Skip(mistake.Issue.Declaration + 1).FirstOrDefault()),
        IssueId.InputAfterLayer => Moved(mistake, mistake.Lines[0]),
        IssueId.BrokenPart => Turned(mistake),
        IssueId.DuplicateName or IssueId.InvalidName => NewName(mistake),
        IssueId.ParameterBudget or IssueId.MultiplyAddBudget or IssueId.ActivationBudget => Changed(mistake).Concat(Budget(mistake)),
        IssueId.DenseOverPictures => ShapeRepairs.Flat(mistake),
        IssueId.ActivationBeforeLast or IssueId.DroppedCode or IssueId.SoftmaxOfOne or IssueId.SamplingRange when mistake.Issue.Suggestion is null => HintRepairs.Of(mistake),
        _ => [],
    };

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Another earlier layer in the place of the one that is named.
    private static IEnumerable<Repair> OtherNames(Mistake mistake)
    {
        ExpressionSyntax? written = mistake.Argument?.Expression;
        string? current = mistake.Node is { Inputs.Count: > 0 } node ? mistake.Architecture.Nodes[node.Inputs[0]].Name : null;
        return written is not LiteralExpressionSyntax ? []
            : mistake.Earlier.Where(other => other.Name != current).Select(other => new Repair($"Write \"{other.Name}\"", "Name", LineEdits.Replace(written, "\"" + other.Name + "\""))).Take(12);
    }

    private static IEnumerable<Repair> Divisors(Mistake mistake)
    {
        int channels = mistake.Entering?.Last ?? 0;
        int groups = mistake.Argument is null ? 32 : Value(mistake) as int? ?? 0;
        for (int divisor = Math.Min(groups, channels); divisor > 0; divisor--)
        {
            if (channels % divisor == 0)
                yield return mistake.Argument is { } argument
                    ? new Repair("Write " + Text(divisor), "Divisor", LineEdits.Replace(argument.Expression, Text(divisor)))
                    : new Repair("Write " + Text(divisor), "Divisor", LineEdits.AddPositional(mistake.Line, Text(divisor)));
        }
    }

    // Without the argument or, where the line as a whole is wrong, without one of its arguments.
    private static IEnumerable<Repair> Fewer(Mistake mistake)
    {
        if (mistake.Argument is { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Padding" } } padding })
            yield return new Repair("Write Padding.Same", "Padding", LineEdits.Replace(padding, "Padding.Same"));
        IEnumerable<AttributeArgumentSyntax> wrong = mistake.Argument is { } one ? [one] : mistake.Line.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is not null) ?? [];
        foreach (AttributeArgumentSyntax argument in wrong)
            yield return new Repair($"Remove {argument}", "RemoveArgument", LineEdits.Remove(argument));
        if (mistake.Issue.Id == IssueId.Conflict && LineEdits.Named(mistake.Line, "From") is null)
        {
            foreach (LayerNode input in mistake.Architecture.Nodes.Where(static node => node.IsInput))
                yield return new Repair($"Read \"{input.Name}\"", "From", LineEdits.Add(mistake.Line, $"From = \"{input.Name}\""));
        }
    }

    // A share that was written in percent, a sign too many, an axis that does not exist, the batch among the sizes.
    private static IEnumerable<Repair> Numbers(Mistake mistake)
    {
        if (mistake.Argument is not { } argument)
            yield break;
        if (Value(mistake) is EquatableArray<int> sizes && sizes.Count > 1 && mistake.Declaration.Kind is "Input" or "Reshape")
            yield return Sizes(mistake, sizes.Skip(1));
        string? text = Value(mistake) switch
        {
            float share and > 1 and <= 100 when mistake.Issue.Argument is { } name && (Shares.Contains(name) || name.EndsWith("Dropout", StringComparison.Ordinal)) => (share / 100).ToString(CultureInfo.InvariantCulture) + "f",
            float number and < 0 when !float.IsInfinity(number) => (-number).ToString(CultureInfo.InvariantCulture) + "f",
            int number and < 0 and > int.MinValue => Text(-number),
            _ => null,
        };
        if (text is not null)
            yield return new Repair("Write " + text, "Number", LineEdits.Replace(argument.Expression, text));
        if (Value(mistake) is int)
            yield return new Repair("Write -1", "Axis", LineEdits.Replace(argument.Expression, "-1"));
        if (mistake.Declaration.Kind == "Slice" && mistake.Entering is { Rank: 1 } whole && mistake.Declaration.Find("start")?.Value is int start && start >= 0 && start < whole.Last)
            yield return new Repair("Write " + Text(whole.Last - start), "Number", LineEdits.Replace(argument.Expression, Text(whole.Last - start)));
    }

    private static IEnumerable<Repair> Lists(Mistake mistake)
    {
        if (mistake.Argument is not { } argument || Value(mistake) is not EquatableArray<int> { Count: > 0 } list)
            yield break;
        if (mistake.Declaration.Kind == "Permute" && mistake.Entering is { } input)
            yield return Sizes(mistake, list.Concat(Enumerable.Range(1, input.Rank).Except(list)));
        else if (mistake.Node is { } node && node.InputShape is { Rank: > 1 } map && list.Count > map.Rank - 1)
            yield return new Repair("Write one number an axis", "Axes", LineEdits.Replace(argument.Expression, $"[{string.Join(", ", list.Skip(list.Count - map.Rank + 1).Select(Text))}]"));
        yield return new Repair("Write " + Text(list[0]), "Axes", LineEdits.Replace(argument.Expression, Text(list[0])));
    }

    private static IEnumerable<Repair> FirstNumber(Mistake mistake, int more) =>
        mistake.Line.ArgumentList?.Arguments.FirstOrDefault(LineEdits.IsPositional)?.Expression is LiteralExpressionSyntax { Token.Value: int number } literal
            ? [new Repair("Write " + Text(number + more), "Number", LineEdits.Replace(literal, Text(number + more)))]
            : [];

    private static IEnumerable<Repair> Moved(Mistake mistake, AttributeSyntax? behind) =>
        behind is null ? [] : [new Repair($"Move [{mistake.Declaration.Kind}] behind [{behind.Name}]", "Move", LineEdits.Remove(mistake.Line), LineEdits.After(behind, mistake.Line.ToString()))];

    private static IEnumerable<Repair> Turned(Mistake mistake) =>
        LineEdits.Named(mistake.Line, "From")?.Expression is { } from && LineEdits.Named(mistake.Line, "To")?.Expression is { } to
            ? [new Repair("Exchange From and To", "Exchange", LineEdits.Replace(from, to.ToString()), LineEdits.Replace(to, from.ToString()))]
            : [];

    private static IEnumerable<Repair> NewName(Mistake mistake)
    {
        if (mistake.Argument?.Expression is not LiteralExpressionSyntax { Token.Value: string name } literal)
            yield break;
        string sound = new string(name.Select(static c => char.IsLetterOrDigit(c) ? c : '_').ToArray()).Trim('_');
        if (sound.Length == 0 || !char.IsLetter(sound[0]))
            sound = "layer_" + sound;
        string between = mistake.Declaration.Kind == "Part" ? "" : "_";
        string free = Enumerable.Range(0, int.MaxValue).Select(number => number == 0 ? sound : sound + between + Text(number))
            .First(candidate => candidate != name && mistake.Architecture.Nodes.All(node => node.Name != candidate && node.MemberName != candidate));
        yield return new Repair($"Write \"{free}\"", "Name", LineEdits.Replace(literal, "\"" + free + "\""));
    }

    // What the checker has tried already, on whichever line it is.
    private static IEnumerable<Repair> Changed(Mistake mistake)
    {
        foreach (ArgumentChange change in mistake.Issue.Repairs)
        {
            SourceLine line = mistake.Written[change.Declaration];
            TextSpan place = IssueLocator.Locate(line, change.Argument).SourceSpan;
            if (place != line.Syntax.Span)
                yield return new Repair($"Write {change.Text} for {change.Argument} of [{mistake.Spec.Declarations[change.Declaration].Kind}]", "Size", new TextChange(place, change.Text));
        }
    }

    // The message begins with what the model needs: 407,050 parameters, ….
    private static IEnumerable<Repair> Budget(Mistake mistake)
    {
        string needed = mistake.Issue.Message.Split(' ')[0].Replace(",", "_");
        return mistake.Argument is null ? [] : [new Repair($"Raise the budget to {needed}", "Budget", LineEdits.Replace(mistake.Argument.Expression, needed))];
    }

    private static Repair Sizes(Mistake mistake, IEnumerable<int> sizes)
    {
        AttributeArgumentSyntax[] written = mistake.Line.ArgumentList!.Arguments.Where(LineEdits.IsPositional).ToArray();
        string text = string.Join(", ", sizes.Select(Text));
        return new Repair("Write " + text, "Sizes", new TextChange(
            TextSpan.FromBounds(written[0].SpanStart, written[written.Length - 1].Span.End), text));
    }

    private static object? Value(Mistake mistake) => mistake.Issue.Argument is { } name ? mistake.Declaration.Find(name)?.Value : null;
}
