using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>A skip that does not fit what it meets: one of them is brought to the other.</summary>
internal static class MergeRepairs
{
    public static IEnumerable<Repair> Of(Mistake mistake)
    {
        if (mistake.Node is not { } node)
            yield break;
        AttributeSyntax line = mistake.Line;
        if (mistake.Declaration.Kind is "CropLike" or "PadLike")
        {
            foreach (string other in Lines.Likes)
                yield return new Repair("Use " + other, "Like", LineEdits.Replace(line.Name, other));
        }

        if (mistake.Declaration.Kind == "Subtract" && line.ArgumentList is { Arguments: { Count: > 1 } several } && several.All(LineEdits.IsPositional))
            yield return new Repair("Write one after the other", "Split", LineEdits.Replace(line, string.Join(", ", several.Select(static one => $"Subtract({one})"))));
        foreach (LayerNode skip in node.Inputs.Skip(1).Distinct().Select(named => mistake.Architecture.Nodes[named]).Where(static skip => !skip.Name.Contains("/")))
        {
            foreach (Repair repair in Pair(mistake, skip))
                yield return repair;
        }

        foreach (LayerNode other in mistake.Earlier.Where(other => node.Inputs.Count == 1 && other.Name != mistake.Before?.Name).Take(6))
            yield return new Repair($"Name \"{other.Name}\"", "Name", LineEdits.AddPositional(line, Repair.Quoted(other.Name)));
    }

    private static IEnumerable<Repair> Pair(Mistake mistake, LayerNode skip)
    {
        if (mistake.Node?.InputShape is not { } input || skip.OutputShape is not { } wanted)
            yield break;
        AttributeSyntax line = mistake.Line;
        foreach (string like in Lines.Likes)
            yield return Repair.Insert(line, $"{like}(\"{skip.Name}\")");
        foreach (Repair repair in Skip(mistake, skip))
            yield return repair;
        if (wanted.Rank == input.Rank && Lines.Channels(wanted.Sizes) is { } channels)
        {
            yield return Repair.Insert(line, channels);
            if (wanted.Last != input.Last)
                yield return Repair.Insert(line, $"ResizeLike(\"{skip.Name}\"), {channels}");
        }

        yield return Repair.Insert(line, $"Reshape({Repairs.Text(wanted)})");
        yield return new Repair("Join along the first axis", "Axis", LineEdits.Add(line, "Axis = 1"));
        yield return new Repair("Join along the last axis", "Axis", LineEdits.Named(line, "Axis") is { } axis ? LineEdits.Remove(axis) : LineEdits.Add(line, "Axis = -1"));
    }

    // The skip as a line of its own in front, under a name that the merge reads in its place.
    private static IEnumerable<Repair> Skip(Mistake mistake, LayerNode skip)
    {
        AttributeArgumentSyntax? written = mistake.Line.ArgumentList?.Arguments.FirstOrDefault(argument => LineEdits.IsPositional(argument) && argument.Expression.ToString() == Repair.Quoted(skip.Name));
        if (written is null || mistake.Before is not { } before)
            yield break;
        string current = before.Label;
        (string Verb, string Layer, string Name)[] ways =
        [
            ("Crop", $"CropLike(\"{current}\", ", skip.Name + "_cropped"),
            ("Flatten", "Flatten(", skip.Name + "_flat"),
        ];
        foreach ((string verb, string layer, string wished) in ways)
        {
            string name = mistake.Free(wished);
            string merge = LineEdits.Text(mistake.Line, LineEdits.Replace(written.Expression, Repair.Quoted(name)));
            string from = LineEdits.Named(mistake.Line, "From") is null ? $", From = \"{current}\")" : ")";
            yield return new Repair(
                $"{verb} '{skip.Name}'", verb,
                LineEdits.Replace(mistake.Line, $"{layer}From = \"{skip.Name}\", Name = \"{name}\"), {merge.Substring(0, merge.Length - 1)}{from}"));
        }
    }
}
