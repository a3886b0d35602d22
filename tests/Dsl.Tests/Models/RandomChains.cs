using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Dsl.Tests.Models;

/// <summary>Grows models line by line, keeping the lines that fit.</summary>
internal static class RandomChains
{
    private static readonly int[][] Inputs = [[8], [6, 3], [6, 6, 2], [4, 6, 4, 1]];

    /// <summary>A model of one to eight layers, some of which read others than the one before; it is not always sound.</summary>
    /// <param name="lines">Draws the layers.</param>
    /// <param name="random">Where chance comes from.</param>
    public static (Architecture Architecture, IReadOnlyList<Declaration> Lines) Grow(RandomLines lines, Random random)
    {
        var model = new List<Declaration> { new("Model"), Specs.Input(Inputs[random.Next(Inputs.Length)]) };
        if (random.Next(4) == 0)
            model.Add(Specs.Input(Inputs[random.Next(Inputs.Length)]));
        Architecture grown = Specs.Check([.. model.Skip(1)]);
        int wanted = random.Next(1, 9);
        for (int tries = 0; tries < 40 && grown.Layers.Count() < wanted; tries++)
        {
            string[] names = [.. grown.Nodes.Select(static node => node.Name)];
            Declaration[] more = [.. model.Skip(1), lines.Layer(names)];
            Architecture next = Specs.Check(more);
            if (next.Issues.Any(static issue => !issue.IsWarning) || next.OutputShape?.ElementCount > 100_000)
                continue;
            model.Add(more[^1]);
            grown = next;
        }

        return (grown, model);
    }
}
