using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// The mirror of an earlier <c>Dense</c> layer: activation(x · kernelᵀ + bias), with that layer's kernel, which is counted, saved and
/// penalised once and learns from both places, and a bias of its own. A decoder with tied weights (Vincent and others, 2010).
/// </summary>
public sealed class TiedDenseAttribute : BiasedAttribute
{
    /// <summary>Adds the mirror of a layer, without an activation of its own.</summary>
    /// <param name="layer">The name of an earlier <c>Dense</c> layer.</param>
    public TiedDenseAttribute(string layer) => Layer = layer;

    /// <summary>Adds the mirror of a layer.</summary>
    /// <param name="layer">The name of an earlier <c>Dense</c> layer.</param>
    /// <param name="activation">The function applied to each value (or row).</param>
    public TiedDenseAttribute(string layer, Activation activation)
    {
        Layer = layer;
        Activation = activation;
    }

    /// <summary>The name of the layer whose kernel is used.</summary>
    public string Layer { get; }

    /// <summary>The function applied to each value (or row).</summary>
    public Activation Activation { get; }

    /// <summary>λ of the penalty λ·Σ|y| over the output, divided by the batch size.</summary>
    public float ActivityL1 { get; set; }

    /// <summary>λ of the penalty λ·Σy² over the output, divided by the batch size.</summary>
    public float ActivityL2 { get; set; }
}

/// <summary>(…, units) → (…, in), with the other layer's kernel (in, units) and bias (in).</summary>
internal sealed class TiedDenseRule : LayerRule
{
    public override string Kind => "TiedDense";

    public override bool TakesSeveral => true;

    public override IReadOnlyList<string> SourceArguments => ["layer"];

    public override void Infer(LayerContext context)
    {
        LayerNode? tied = context.Sources.Count > 1 ? context.Sources[1] : null;
        bool isNamed = context.IsWritten("layer");
        context.IgnoreNamedValues();
        context.UseActivation("activation");
        context.UseActivityPenalty();
        bool useBias = context.Value("UseBias", true);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        if (!isNamed || tied is null)
            return;
        if (tied.Kind != "Dense")
        {
            context.Report(IssueId.MergeMismatch, "layer", $"{context.Describe()} mirrors a Dense layer; '{tied.Label}' is {(tied.IsInput ? "an input" : tied.Kind)}. Name a Dense layer.");
            return;
        }

        if (tied.Weights.Count == 0 || context.Input is not { } input)
            return;
        WeightSpec kernel = tied.Weights[0];
        (int to, int from) = (kernel.Shape[0], kernel.Shape[1]);
        if (input.Last != from)
        {
            context.Report(
                IssueId.MergeMismatch,
                "layer",
                $"{context.Describe()} mirrors '{tied.Label}', which gives {LayerContext.Text((System.IFormattable)from)} values, so it takes as many; got {input}. {context.Chain()} Mirror another layer, or bring the tensor to that size.");
            return;
        }

        context.BorrowWeight(tied, kernel);
        if (useBias)
            context.AddWeight("bias", new Shape(to), bias);
        context.MultiplyAdds = input.ElementCount * to;
        context.SetOutput(input.WithLast(to));
    }
}
