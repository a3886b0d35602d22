using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>What a model begins with.</summary>
internal static class StartRepairs
{
    // A vector, pictures, a sequence, pictures in a sequence, and volumes, as data sets have them.
    private static readonly string[] Usual = ["784", "28, 28, 1", "32, 32, 3", "28, 28", "16, 28, 28, 1"];

    /// <summary>A model without input, or without layers.</summary>
    public static IEnumerable<Repair> Missing(Mistake mistake)
    {
        AttributeSyntax marker = mistake.Line;
        if (mistake.Issue.Id == IssueId.NoInput)
        {
            foreach (string sizes in Shapes(mistake))
                yield return new Repair($"Add Input({sizes})", "Input", LineEdits.After(marker, $"Input({sizes})"));
        }
        else
        {
            AttributeSyntax last = mistake.Lines.LastOrDefault(static line => line.Name.ToString() == "Input") ?? marker;
            yield return new Repair("Add Dense(32, Activation.Relu)", "Layer", LineEdits.After(last, "Dense(32, Activation.Relu)"));
        }
    }

    /// <summary>An input, or an output, without sizes.</summary>
    public static IEnumerable<Repair> Sizes(Mistake mistake) =>
        mistake.Argument is not null || mistake.Declaration.Kind != "Input" ? []
        : Shapes(mistake).Select(sizes => new Repair($"Write Input({sizes})", "Input", LineEdits.Replace(mistake.Line, $"Input({sizes})")));

    // What an autoencoder gives back is what enters it.
    private static IEnumerable<string> Shapes(Mistake mistake)
    {
        bool hasCode = mistake.Spec.Declarations.Any(static line => line.Kind == "Code");
        if (hasCode && mistake.Spec.Declarations.LastOrDefault(static line => line.Kind == "Dense")?.Find("units")?.Value is int units)
            yield return Repairs.Text(units);
        foreach (string sizes in Usual)
            yield return sizes;
    }
}
