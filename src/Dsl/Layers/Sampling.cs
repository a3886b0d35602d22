using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Draws the code of a variational autoencoder from the normal distribution that two earlier layers give: mean +
/// e^(logVariance / 2) · noise while training, the mean otherwise (Kingma and Welling, "Auto-encoding variational Bayes", 2013).
/// </summary>
/// <remarks>
/// It adds to the loss of each sample KlWeight · −½ · Σ (1 + logVariance − mean² − e^logVariance), the divergence from the standard
/// normal distribution, while training and in evaluation. Where the loss is a mean over a sample's n values, as in Keras, a
/// weight of 1 / n gives the bound of that paper.
/// </remarks>
public sealed class SamplingAttribute : LayerAttribute
{
    /// <summary>The name of the layer that gives the means.</summary>
    public string Mean { get; set; } = "";

    /// <summary>The name of the layer that gives the logarithms of the variances, in the shape of the means.</summary>
    public string LogVariance { get; set; } = "";

    /// <summary>What the divergence is multiplied by in the loss, at least 0.</summary>
    public float KlWeight { get; set; } = 1;
}

/// <summary>Two tensors of one shape → that shape; no weights.</summary>
internal sealed class SamplingRule : LayerRule
{
    public override string Kind => "Sampling";

    public override bool TakesSeveral => true;

    public override IReadOnlyList<string> ReplacingArguments { get; } = ["Mean", "LogVariance"];

    public override void Infer(LayerContext context)
    {
        float weight = context.Finite("KlWeight", 1);
        if (weight < 0)
            context.Report(IssueId.OutOfRange, "KlWeight", $"{context.Describe()} needs a weight of at least 0; got {LayerContext.Text(weight)}.");
        context.Set("KlWeight", weight);
        if (context.Inputs is not { } inputs)
            return;
        if (inputs[0] != inputs[1])
        {
            context.Report(
                IssueId.MergeMismatch,
                "LogVariance",
                $"{context.Describe()} needs as many log variances as means; got {inputs[1]} for {inputs[0]}. {context.Chain()}");
            return;
        }

        context.SetOutput(inputs[0]);
    }
}
