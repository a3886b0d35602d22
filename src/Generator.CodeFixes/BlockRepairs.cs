using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>A block or model that does not fit where it is taken in.</summary>
internal static class BlockRepairs
{
    public static IEnumerable<Repair> Of(Mistake mistake)
    {
        if (LineEdits.Named(mistake.Line, "Repeat") is { } repeat && mistake.Declaration.Find("Repeat")?.Value is int times)
        {
            for (int fewer = times - 1; fewer > 0 && fewer >= times - 16; fewer--)
                yield return Repair.Write(repeat, Repairs.Text(fewer), "Repeat");
        }

        if (mistake.Before?.OutputShape is not { } whole)
            yield break;
        bool isDistributed = mistake.Declaration.Kind == "TimeDistributed";
        if (isDistributed && whole.Rank < 2)
        {
            yield return Repair.Insert(mistake.Line, $"Reshape(1, {Repairs.Text(whole)})");
            yield break;
        }

        Shape given = isDistributed ? new Shape(whole.Sizes.Skip(1).ToArray()) : whole;
        foreach (string layer in Wanted(mistake).Distinct().SelectMany(wanted => Fitting(given, wanted)).Distinct())
            yield return Repair.Insert(mistake.Line, isDistributed ? layer.Replace(")", ", TimeDistributed = true)") : layer);
    }

    // What a model asks for in its [Input]; in a block, as many channels as its layers have.
    private static IEnumerable<Shape> Wanted(Mistake mistake)
    {
        var inner = mistake.Declaration.Find("block")?.Value as ModelSpec;
        if (inner?.Declarations.FirstOrDefault(static line => line.Kind == "Input")?.Find("sizes")?.Value is EquatableArray<int> sizes && sizes.Count > 0 && sizes.All(static size => size > 0))
            yield return new Shape(sizes.ToArray());
        foreach (LayerNode layer in mistake.Architecture.Nodes.Where(node => node.Declaration == mistake.Issue.Declaration))
        {
            if (layer.OutputShape is { Rank: > 0 } made && mistake.Before?.OutputShape is { } given && made.Rank == given.Rank)
                yield return given.WithLast(made.Last);
        }
    }

    private static IEnumerable<string> Fitting(Shape given, Shape wanted)
    {
        if (given.ElementCount == wanted.ElementCount)
            yield return $"Reshape({Repairs.Text(wanted)})";
        if (Lines.Framed(given, wanted) is { } framed)
            yield return framed;
        if (given.Rank == wanted.Rank && Lines.Channels(wanted) is { } channels)
            yield return channels;
    }
}
