using System.Collections.Generic;
using System.Linq;
using Autoencoders.Generator.Analysis;
using Autoencoders.Generator.Parsing;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Lines and arguments that stand in another place, or are left out.</summary>
internal static class LineRepairs
{
    /// <summary>Without the argument or, where the line as a whole is wrong, without one of its arguments.</summary>
    public static IEnumerable<Repair> Fewer(Mistake mistake)
    {
        if (mistake.Argument is { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Padding" } } } padding)
            yield return Repair.Write(padding, "Padding.Same", "Padding");
        IEnumerable<AttributeArgumentSyntax> wrong = mistake.Argument is { } one ? [one] : mistake.Line.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is not null) ?? [];
        foreach (AttributeArgumentSyntax argument in wrong)
            yield return Repair.Remove(argument);
    }

    /// <summary>The line where it would read an input.</summary>
    public static IEnumerable<Repair> Reading(Mistake mistake)
    {
        foreach (LayerNode input in mistake.Architecture.Nodes.Where(static node => node.IsInput))
        {
            if (LineEdits.Named(mistake.Line, "From") is null)
                yield return new Repair($"Read \"{input.Name}\"", "From", LineEdits.Add(mistake.Line, $"From = \"{input.Name}\""));
            foreach (Repair moved in Moved(mistake, mistake.LineOf(input)))
                yield return moved;
        }

        if (mistake.Before is { IsInput: false, Blocks.Count: 0 } before)
            yield return Repair.Remove(mistake.LineOf(before));
    }

    /// <summary>The line behind another.</summary>
    public static IEnumerable<Repair> Moved(Mistake mistake, AttributeSyntax? behind) =>
        behind is null ? [] : [new Repair($"Move [{mistake.Declaration.Kind}] behind [{behind.Name}]", "Move", LineEdits.Remove(mistake.Line), LineEdits.After(behind, mistake.Line.ToString()))];

    /// <summary>A part that begins where it ended.</summary>
    public static IEnumerable<Repair> Turned(Mistake mistake) =>
        LineEdits.Named(mistake.Line, "From")?.Expression is { } from && LineEdits.Named(mistake.Line, "To")?.Expression is { } to
            ? [new Repair("Exchange From and To", "Exchange", LineEdits.Replace(from, to.ToString()), LineEdits.Replace(to, from.ToString()))]
            : [];

    /// <summary>Layers that cannot learn, since no gradient reaches them, as ones that do not.</summary>
    public static IEnumerable<Repair> Frozen(Mistake mistake)
    {
        TextChange[] frozen = mistake.Architecture.Nodes
            .Where(node => node.Declaration < mistake.Issue.Declaration && node is { IsTrainable: true, CallOf: null } && node.Weights.Any(static weight => weight.IsTrainable))
            .Select(node => mistake.LineOf(node)).Distinct().Where(static line => LineEdits.Named(line, "Trainable") is null).Select(static line => LineEdits.Add(line, "Trainable = false")).ToArray();
        return frozen.Length == 0 ? [] : [new Repair("Freeze the layers in front", "Freeze", frozen)];
    }

    /// <summary>What the checker has tried already, on whichever line it is.</summary>
    public static IEnumerable<Repair> Tried(Mistake mistake)
    {
        foreach (ArgumentChange change in mistake.Issue.Repairs)
        {
            SourceLine line = mistake.Written[change.Declaration];
            TextSpan place = IssueLocator.Locate(line, change.Argument).SourceSpan;
            if (place != line.Syntax.Span)
                yield return new Repair($"Write {change.Text} for {change.Argument} of [{mistake.Spec.Declarations[change.Declaration].Kind}]", "Size", new TextChange(place, change.Text));
        }
    }
}
