using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>What might repair a model with named sizes.</summary>
internal static class SizeRepairs
{
    /// <summary>The lines that say what values the model takes.</summary>
    public static IEnumerable<Repair> Declared(Mistake mistake)
    {
        NamedSize[] needed = mistake.Architecture.Sizes.Select(static size => size.Needed).OfType<NamedSize>().ToArray();
        AttributeSyntax? input = Line(mistake, "Input");
        if (needed.Length == 0 || input is null)
            yield break;
        var changes = new List<TextChange>();
        var added = new List<string>();
        foreach (NamedSize size in needed)
        {
            if (Enumerable.Range(0, mistake.Lines.Count).FirstOrDefault(line => mistake.Spec.Declarations[line] is { Kind: "Dim" } dim && dim.Find("name")?.Value as string == size.Name) is > 0 and var at)
                changes.Add(LineEdits.Replace(mistake.Lines[at], size.Declaration));
            else
                added.Add(size.Declaration);
        }

        if (added.Count > 0)
            changes.Add(LineEdits.After(input, string.Join(", ", added)));
        yield return new Repair($"Write [{string.Join(", ", needed.Select(static size => size.Declaration))}]", "Dim", [.. changes]);
    }

    /// <summary>A mean over the map in place of what makes one long row of it.</summary>
    public static IEnumerable<Repair> Pooled(Mistake mistake)
    {
        LayerNode? flatten = mistake.Earlier.FirstOrDefault(static node => !node.IsInput);
        if (flatten is { Kind: "Flatten", InputShape.Rank: > 1 and < 5 and var rank })
            yield return new Repair($"Write [GlobalAveragePooling{Repairs.Text(rank - 1)}D] instead of [Flatten]", "Pool", LineEdits.Replace(mistake.Lines[flatten.Declaration], $"GlobalAveragePooling{Repairs.Text(rank - 1)}D"));
    }

    /// <summary>The end that a budget of growing costs needs, as a start for the one who knows it.</summary>
    public static IEnumerable<Repair> Bounded(Mistake mistake)
    {
        string[] open = mistake.Architecture.Sizes.Where(static size => size.Max == int.MaxValue).Select(static size => size.Name).ToArray();
        if (mistake.Declaration.Kind == "Budget" && open.Length > 0 && Line(mistake, "Input") is { } input && mistake.Spec.Declarations.All(static line => line.Kind != "Dim"))
            yield return new Repair("Say how large the sizes get", "Max", LineEdits.After(input, string.Join(", ", open.Select(static name => $"Dim(\"{name}\", Max = 512)"))));
        if (mistake.Declaration.Kind == "Dim")
            yield return new Repair("Remove [Dim]", "Remove", LineEdits.Remove(mistake.Line));
    }

    private static AttributeSyntax? Line(Mistake mistake, string kind) =>
        Enumerable.Range(0, mistake.Lines.Count).Where(line => mistake.Spec.Declarations[line].Kind == kind).Select(line => mistake.Lines[line]).FirstOrDefault();
}
