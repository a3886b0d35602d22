using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>An output that is not what it should be.</summary>
internal static class EndRepairs
{
    public static IEnumerable<Repair> Of(Mistake mistake)
    {
        TextChange[] padded = mistake.Lines.Select(Lines.Same).OfType<TextChange>().ToArray();
        if (padded.Length > 0)
            yield return new Repair("Write Padding.Same on every layer", "Padding", padded);
        foreach (Repair repair in mistake.Issue.Id == IssueId.OutputMismatch ? Declared(mistake) : Given(mistake))
            yield return repair;
    }

    // A vector was declared, and a map comes out: the axes in front of the last layer go.
    private static IEnumerable<Repair> Declared(Mistake mistake)
    {
        if (mistake.Issue.Related is not { } made || mistake.Architecture.Nodes.FirstOrDefault(node => node.Declaration == made) is not { InputShape.Rank: > 1 and < 5 } maker)
            yield break;
        foreach (string layer in new[] { "Flatten", $"GlobalAveragePooling{Repairs.Text(maker.InputShape.Value.Rank - 1)}D" })
            yield return Repair.Insert(mistake.Lines[made], layer);
    }

    // What enters an autoencoder should come out.
    private static IEnumerable<Repair> Given(Mistake mistake)
    {
        AttributeSyntax last = mistake.Line;
        LayerNode input = mistake.Architecture.Nodes.First(static node => node.IsInput);
        if (mistake.Architecture.OutputShape is not { } output || input.OutputShape is not { } wanted)
            yield break;
        if (wanted.ElementCount == output.ElementCount)
            yield return new Repair($"Add Reshape({Repairs.Text(wanted)})", "Reshape", LineEdits.After(last, $"Reshape({Repairs.Text(wanted)})"));
        if (Lines.IsRecurrent(mistake.Declaration.Kind) && LineEdits.Named(last, "ReturnSequences") is null)
            yield return new Repair("Return sequences", "ReturnSequences", LineEdits.Add(last, "ReturnSequences = true"));
        if (mistake.Issue.Suggestion is null && LineEdits.First(last) is { } units)
            yield return Repair.Write(units, Repairs.Text(wanted.Last), "Units");
        foreach (string like in Lines.Likes)
            yield return new Repair($"Add {like}(\"{input.Name}\")", like, LineEdits.After(last, $"{like}(\"{input.Name}\")"));
        yield return new Repair($"Declare [Output({Repairs.Text(output)})]", "Output", LineEdits.After(last, $"Output({Repairs.Text(output)})"));
    }
}
