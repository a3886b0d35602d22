using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Replaces each whole number by a learnt vector. Keras' <c>Embedding</c>.</summary>
/// <remarks>
/// The numbers are 0 to inputDim − 1, held as floats; fractions are cut off, as in Keras. Any other number (or NaN) ends the
/// computation with a message that names it. Nothing is learnt before an embedding: its input has no gradient.
/// </remarks>
public sealed class EmbeddingAttribute : LayerAttribute
{
    /// <summary>Adds an embedding.</summary>
    /// <param name="inputDim">How many different numbers come in, at least 1.</param>
    /// <param name="outputDim">The length of each vector, at least 1.</param>
    public EmbeddingAttribute(int inputDim, int outputDim)
    {
        InputDim = inputDim;
        OutputDim = outputDim;
    }

    /// <summary>How many different numbers come in.</summary>
    public int InputDim { get; }

    /// <summary>The length of each vector.</summary>
    public int OutputDim { get; }

    /// <summary>How the vectors (inputDim, outputDim) start.</summary>
    public Initializer EmbeddingsInitializer { get; set; } = Initializer.RandomUniform;

    /// <summary>The one number of <see cref="EmbeddingsInitializer"/>, where it takes one.</summary>
    public float EmbeddingsInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the vectors.</summary>
    public float EmbeddingsL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the vectors.</summary>
    public float EmbeddingsL2 { get; set; }

    /// <summary>What is done to the vectors after each step of training.</summary>
    public Constraint EmbeddingsConstraint { get; set; }

    /// <summary>The largest norm that <see cref="EmbeddingsConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float EmbeddingsMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float EmbeddingsMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float EmbeddingsConstraintRate { get; set; }

    /// <summary>The axes of the vectors that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? EmbeddingsConstraintAxes { get; set; }
}

/// <summary>(…) → (…, outputDim), with embeddings (inputDim, outputDim).</summary>
internal sealed class EmbeddingRule : LayerRule
{
    public override string Kind => "Embedding";

    public override void Infer(LayerContext context)
    {
        int? count = context.PositiveInteger("inputDim");
        int? width = context.PositiveInteger("outputDim");
        WeightSettings settings = context.WeightSettings("Embeddings", Initializer.RandomUniform);
        if (context.Input is not { } input || count is not { } rows || width is not { } columns)
            return;
        if (context.Sources.FirstOrDefault() is { HoldsData: false } maker)
        {
            context.Report(
                IssueId.Conflict,
                null,
                $"{context.Describe()} looks up whole numbers, which come from an [Input]; '{maker.Label}' ({maker.RowKind}) makes others. {context.Chain()} Read an input with From.");
            return;
        }

        context.AddWeight("embeddings", new Shape(rows, columns), settings);
        context.SetOutput(new Shape(input.Sizes.Concat([columns]).ToArray()));
    }
}
