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

        int[] given = [.. isDistributed ? whole.Sizes.Skip(1) : whole.Sizes];
        foreach (string layer in Wanted(mistake, given).SelectMany(wanted => Fitting(given, wanted)).Distinct())
            yield return Repair.Insert(mistake.Line, isDistributed ? layer.Replace(")", ", TimeDistributed = true)") : layer);
    }

    // What a model asks for in its [Input]; in a block, as many channels as its layers have.
    private static IEnumerable<int[]> Wanted(Mistake mistake, int[] given)
    {
        var inner = mistake.Declaration.Find("block")?.Value as ModelSpec;
        if (inner?.Declarations.FirstOrDefault(static line => line.Kind == "Input")?.Find("sizes")?.Value is EquatableArray<int> { Count: > 0 } sizes && sizes.All(static size => size > 0))
            yield return [.. sizes];
        foreach (LayerNode layer in mistake.Architecture.Nodes.Where(node => node.Declaration == mistake.Issue.Declaration))
        {
            if (layer.OutputShape is { Rank: > 0 } made && made.Rank == mistake.Before?.OutputShape?.Rank)
                yield return [.. given.Take(given.Length - 1), made.Last];
        }
    }

    private static IEnumerable<string> Fitting(int[] given, int[] wanted)
    {
        if (Lines.Count(given) == Lines.Count(wanted))
            yield return $"Reshape({string.Join(", ", wanted.Select(Repairs.Text))})";
        if (Lines.Framed(given, wanted) is { } framed)
            yield return framed;
        if (given.Length == wanted.Length && Lines.Channels(wanted) is { } channels)
            yield return channels;
    }
}
