using System.Collections.Generic;
using Autoencoders.Models;

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
}
