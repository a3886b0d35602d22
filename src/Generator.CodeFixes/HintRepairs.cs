using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>What might be meant where a model says what hardly anyone means.</summary>
internal static class HintRepairs
{
    public static IEnumerable<Repair> Of(Mistake mistake)
    {
        string kind = mistake.Declaration.Kind;
        if (mistake.Issue.Id == IssueId.SoftmaxOfOne && kind == "Softmax")
            return [new Repair("Take the sigmoid", "Sigmoid", LineEdits.Replace(mistake.Line, "Activation(Activation.Sigmoid)"))];
        if (mistake.Issue.Id == IssueId.DroppedCode || kind is "ReLU" or "Softmax")
            return [new Repair($"Remove [{kind}]", "Remove", LineEdits.Remove(mistake.Line))];

        // The activation came from [Defaults]; the line itself takes precedence.
        string activation = mistake.Issue.Id == IssueId.SoftmaxOfOne ? "Activation.Sigmoid" : "Activation.Linear";
        return [new Repair("Write " + activation, "Activation", LineEdits.AddPositional(mistake.Line, activation))];
    }

    /// <summary>Pixels that are read one by one: all of them as one row and, of an autoencoder, back again.</summary>
    public static IEnumerable<Repair> Flat(Mistake mistake)
    {
        yield return Repair.Insert(mistake.Line, "Flatten");
        AttributeSyntax last = mistake.LineOf(mistake.Architecture.Nodes[mistake.Architecture.Nodes.Count - 1]);
        if (mistake.Entering is { } input && last != mistake.Line && last.ArgumentList?.Arguments.FirstOrDefault(LineEdits.IsPositional) is { } units)
        {
            yield return new Repair(
                "Flatten the picture, and restore it at the end", "Flatten", LineEdits.Before(mistake.Line, "Flatten"),
                LineEdits.Replace(units.Expression, input.ElementCount.ToString(CultureInfo.InvariantCulture)), LineEdits.After(last, $"Reshape({Repairs.Text(input)})"));
        }
    }
}
