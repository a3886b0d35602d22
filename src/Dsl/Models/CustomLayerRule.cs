using System;

namespace Autoencoders.Models;

/// <summary>What a layer of the user's own means: its shape rule.</summary>
internal sealed class CustomLayerRule(string kind) : LayerRule
{
    public override string Kind => kind;

    public override void Infer(LayerContext context)
    {
        context.UseCode(context.Value(CustomLayerArguments.Code, ""), context.Value(CustomLayerArguments.HasBackward, false));
        string text = context.Value(CustomLayerArguments.Rule, "");
        if (context.Input is not { } input)
            return;
        ShapeRule rule;
        try
        {
            rule = ShapeRule.Parse(text);
        }
        catch (FormatException problem)
        {
            context.ReportElsewhere(IssueId.ShapeRuleText, problem.Message);
            return;
        }

        if (rule.Apply(input, context.WholeNumber, out Shape output) is { } reason)
            context.Report(IssueId.ShapeRuleMismatch, null, $"{context.Describe()} {reason}; got {input}. Its rule is {text}. {context.Chain()}");
        else
            context.SetOutput(output);
    }
}
