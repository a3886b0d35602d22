using System;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Joins tensors value by value. Sizes are equal, or 1 and stretched; axes that a tensor lacks are 1 in front.</summary>
internal abstract class ElementwiseMergeRule(string kind, bool takesTwo = false) : LayerRule
{
    public override string Kind => kind;

    public override bool TakesSeveral => true;

    public override void Infer(LayerContext context)
    {
        if (context.Inputs is not { } inputs)
            return;
        if (takesTwo ? inputs.Count != 2 : inputs.Count < 2)
        {
            string many = takesTwo ? "exactly one other" : "at least one other";
            context.Report(
                IssueId.MergeMismatch,
                inputs.Count < 2 ? null : "layers",
                $"{context.Describe()} takes the current tensor and {many}; got {LayerContext.Text((long)inputs.Count - 1)} others. Write [{kind}(\"skip\")].");
            return;
        }

        Shape output = inputs[0];
        for (int at = 1; at < inputs.Count; at++)
        {
            if (Stretch(output, inputs[at]) is not { } joined)
            {
                context.Report(
                    IssueId.MergeMismatch,
                    "layers",
                    $"{context.Describe()} cannot join {output} and {inputs[at]} of '{context.Sources[at]?.Label}': from the last axis on, sizes must be equal or 1. {context.Chain()}{Remedies.Like(output, inputs[at], context.Sources[at]?.Label)}");
                return;
            }

            output = joined;
        }

        context.SetOutput(output);
    }

    private static Shape? Stretch(Shape first, Shape second)
    {
        var sizes = new int[Math.Max(first.Rank, second.Rank)];
        for (int fromEnd = 1; fromEnd <= sizes.Length; fromEnd++)
        {
            int a = fromEnd <= first.Rank ? first[first.Rank - fromEnd] : 1;
            int b = fromEnd <= second.Rank ? second[second.Rank - fromEnd] : 1;
            if (a != b && a != 1 && b != 1)
                return null;
            sizes[sizes.Length - fromEnd] = Math.Max(a, b);
        }

        return new Shape(sizes);
    }
}
