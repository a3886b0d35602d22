using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Names that exist, and names that are free.</summary>
internal static class NameRepairs
{
    // Some layers name the layer that they read as well.
    private static readonly string[] NamesTheCurrent = ["TiedDense", "MaxUnpooling2D"];

    /// <summary>An earlier layer in the place of the one that is named.</summary>
    public static IEnumerable<Repair> Known(Mistake mistake)
    {
        if (mistake.Argument is not { Expression: LiteralExpressionSyntax { Token.Value: string written } } argument)
            yield break;

        // What a block is made of can be named within it only; outside, the block is what one reads.
        if (mistake.Architecture.Nodes.FirstOrDefault(node => node.Declaration < mistake.Issue.Declaration && node.Name.EndsWith("/" + written, StringComparison.Ordinal)) is { } inner)
            yield return Repair.Name(argument, inner.Label);
        foreach (LayerNode other in mistake.Earlier.Where(other => other.Name != mistake.Before?.Name || NamesTheCurrent.Contains(mistake.Declaration.Kind)).Take(12))
            yield return Repair.Name(argument, other.Name);
        if (mistake.Issue.Id != IssueId.MergeMismatch)
            yield break;

        // Mirrors in the wrong order: exchanged with a later line of the kind.
        foreach (AttributeSyntax later in mistake.Lines.Skip(mistake.Issue.Declaration + 1).Where(later => later.Name.ToString() == mistake.Line.Name.ToString()))
        {
            if (LineEdits.First(later)?.Expression is { } other)
                yield return new Repair($"Exchange {argument} and {other}", "Exchange", LineEdits.Replace(argument.Expression, other.ToString()), LineEdits.Replace(other, argument.ToString()));
        }
    }

    /// <summary>A name that can be one and that no other line has.</summary>
    public static IEnumerable<Repair> Free(Mistake mistake)
    {
        if (mistake.Argument is not { Expression: LiteralExpressionSyntax { Token.Value: string name } } argument)
            yield break;
        string sound = new string(name.Select(static c => char.IsLetterOrDigit(c) ? c : '_').ToArray()).Trim('_');
        if (sound.Length == 0 || !char.IsLetter(sound[0]))
            sound = "layer_" + sound;
        yield return Repair.Name(argument, mistake.Free(sound, mistake.Declaration.Kind == "Part" ? "" : "_"));
    }
}
