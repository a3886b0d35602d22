using System;
using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Scaled dot-product attention with several heads: of a sequence to itself or, with <see cref="Context"/>, to another. Keras'
/// <c>MultiHeadAttention</c> (Vaswani and others, 2017).
/// </summary>
public sealed class MultiHeadAttentionAttribute : KernelAttribute
{
    /// <summary>Adds attention.</summary>
    /// <param name="numHeads">How many heads, at least 1.</param>
    /// <param name="keyDim">The size of query and key for each head, at least 1.</param>
    public MultiHeadAttentionAttribute(int numHeads, int keyDim)
    {
        NumHeads = numHeads;
        KeyDim = keyDim;
    }

    /// <summary>How many heads.</summary>
    public int NumHeads { get; }

    /// <summary>The size of query and key for each head (PyTorch's <c>embed_dim</c> is that of all heads together).</summary>
    public int KeyDim { get; }

    /// <summary>The size of the value for each head; <see cref="KeyDim"/> by default.</summary>
    public int ValueDim { get; set; }

    /// <summary>The size of the last axis that comes out; that of the query by default.</summary>
    public int OutputShape { get; set; }

    /// <summary>The name of an earlier layer (or input) of shape (steps, features) that gives key and value; the query itself by default.</summary>
    public string? Context { get; set; }

    /// <summary>
    /// The name of an earlier layer (or input) that says for each sample what may be looked at, a number above ½ for yes: for
    /// each step by itself, (steps, other steps), or for all steps alike, (other steps), which leaves out padding. Keras'
    /// <c>attention_mask</c>: the score of what may not be looked at becomes −10⁹, so that a step that may look at nothing looks at
    /// everything alike. Nothing is learnt before a mask.
    /// </summary>
    public string? Mask { get; set; }

    /// <summary>Whether a step sees itself and earlier steps only; with a <see cref="Mask"/>, those of them that it allows.</summary>
    public bool UseCausalMask { get; set; }

    /// <summary>While training, the share of attention weights set to 0, 0 ≤ share &lt; 1.</summary>
    public float Dropout { get; set; }
}

/// <summary>
/// (steps, in) and, for cross-attention, (other steps, other in) → (steps, out). Weights query, key and value _kernel
/// (in, heads, size) and _bias (heads, size), and attention_output_kernel (heads, value size, out) and _bias (out).
/// </summary>
internal sealed class MultiHeadAttentionRule : LayerRule
{
    public override string Kind => "MultiHeadAttention";

    public override bool TakesSeveral => true;

    public override IReadOnlyList<string> SourceArguments => ["Context", "Mask"];

    public override void Infer(LayerContext context)
    {
        int? numHeads = context.PositiveInteger("numHeads");
        int? keyDim = context.PositiveInteger("keyDim");
        int? valueDim = SizeOr(context, "ValueDim", keyDim);
        bool useBias = context.Value("UseBias", true);
        float dropout = context.Finite("Dropout", 0);
        if (dropout is < 0 or >= 1)
            context.Report(IssueId.OutOfRange, "Dropout", $"{context.Describe()} drops a share from 0 up to, but not including, 1; got {LayerContext.Text(dropout)}.");
        context.Set("Dropout", dropout);
        context.Set("UseCausalMask", context.Value("UseCausalMask", false) ? 1 : 0);
        context.Set("UseBias", useBias ? 1 : 0);
        context.Set("Mask", context.IsWritten("Mask") ? 1 : 0);
        WeightSettings kernel = context.WeightSettings("Kernel", Initializer.GlorotUniform);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        if (kernel.Initializer == Initializer.Identity)
            context.Report(IssueId.UnsuitableInitializer, "KernelInitializer", $"{context.Describe()}: Identity starts matrices only; its kernels have three axes.");
        if (useBias && bias.Initializer is Initializer.Identity or Initializer.Orthogonal)
            context.Report(IssueId.UnsuitableInitializer, "BiasInitializer", $"{context.Describe()}: {bias.Initializer} starts matrices only; its last bias is a vector.");

        Shape? input = context.InputOfRank(2, "sequences (steps, features)");
        int? width = SizeOr(context, "OutputShape", input?.Last);
        if (input is not { } query || Other(context) is not { } other || !MaskFits(context, query[0], other[0]) || numHeads is not { } heads || keyDim is not { } key || valueDim is not { } value || width is not { } last)
            return;
        if (kernel.Initializer == Initializer.Identity || (useBias && bias.Initializer is Initializer.Identity or Initializer.Orthogonal))
            return;

        Add(context, "query", new Shape(query[1], heads, key), new Shape(heads, key), kernel, useBias ? bias : null);
        Add(context, "key", new Shape(other[1], heads, key), new Shape(heads, key), kernel, useBias ? bias : null);
        Add(context, "value", new Shape(other[1], heads, value), new Shape(heads, value), kernel, useBias ? bias : null);
        Add(context, "attention_output", new Shape(heads, value, last), new Shape(last), kernel, useBias ? bias : null);
        long keys = (long)heads * key, values = (long)heads * value;
        context.MultiplyAdds = query[0] * query[1] * keys + other[0] * other[1] * (keys + values) + (long)query[0] * other[0] * (keys + values) + query[0] * values * last;
        context.SetOutput(new Shape(query[0], last));
    }

    private static void Add(LayerContext context, string name, Shape kernelShape, Shape biasShape, WeightSettings kernel, WeightSettings? bias)
    {
        context.AddWeight(name + "_kernel", kernelShape, kernel);
        if (bias is not null)
            context.AddWeight(name + "_bias", biasShape, bias);
    }

    // 0 stands for the fallback, as in Keras.
    private static int? SizeOr(LayerContext context, string name, int? fallback)
    {
        int size = context.Value(name, 0);
        if (size >= 0)
            return size == 0 ? fallback : size;
        context.Report(IssueId.NotPositive, name, $"{context.Describe()} needs at least 1 for {name}; got {LayerContext.Text((IFormattable)size)}.");
        return null;
    }

    private static Shape? Other(LayerContext context)
    {
        if (context.Inputs is not { } inputs)
            return null;
        bool hasContext = context.IsWritten("Context");
        Shape other = inputs[hasContext ? 1 : 0];
        if (other.Rank == 2)
            return other;
        if (hasContext)
            context.Report(IssueId.WrongRank, "Context", $"{context.Describe()} takes key and value from a sequence (steps, features); got {other}. Choose another layer.");
        return null;
    }

    private static bool MaskFits(LayerContext context, int steps, int others)
    {
        if (!context.IsWritten("Mask"))
            return true;
        if (context.Inputs is not { } inputs)
            return false;
        Shape mask = inputs[inputs.Count - 1];
        if (mask.Equals(new Shape(others)) || mask.Equals(new Shape(steps, others)))
            return true;
        context.Report(
            IssueId.MergeMismatch,
            "Mask",
            $"{context.Describe()} needs a mask of {new Shape(steps, others)}, or {new Shape(others)} for all steps; got {mask}. {context.Chain()} Choose another layer.");
        return false;
    }
}
