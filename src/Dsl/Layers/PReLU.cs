using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>x above 0 and α · x below, where α is learnt for each value of a sample. Keras' <c>PReLU</c> (He and others, 2015).</summary>
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>The axes along which one α serves all, as Keras counts (the batch is 0): <c>[1, 2]</c> gives one a channel of pictures.</summary>
    public int[] SharedAxes { get; set; } = [];

    /// <summary>How α starts.</summary>
    public Initializer AlphaInitializer { get; set; }

    /// <summary>The one number of <see cref="AlphaInitializer"/>, where it takes one.</summary>
    public float AlphaInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|α|.</summary>
    public float AlphaL1 { get; set; }

    /// <summary>λ of the penalty λ·Σα².</summary>
    public float AlphaL2 { get; set; }

    /// <summary>What is done to α after each step of training.</summary>
    public Constraint AlphaConstraint { get; set; }

    /// <summary>The largest norm that <see cref="AlphaConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float AlphaMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float AlphaMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float AlphaConstraintRate { get; set; }

    /// <summary>The axes of α that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? AlphaConstraintAxes { get; set; }
}

/// <summary>Keeps the shape; alpha has the input's shape with 1 along shared axes.</summary>
internal sealed class PReLURule : LayerRule
{
    public override string Kind => "PReLU";

    public override void Infer(LayerContext context)
    {
        WeightSettings settings = context.WeightSettings("Alpha", Initializer.Zeros);
        EquatableArray<int> shared = context.Value("SharedAxes", EquatableArray<int>.Empty);
        if (context.Input is not { } input)
            return;
        int[] sizes = input.Sizes.ToArray();
        foreach (int written in shared)
        {
            if (context.AxisAt("SharedAxes", written, input) is not { } axis)
                return;
            sizes[axis] = 1;
        }

        context.AddWeight("alpha", new Shape(sizes), settings);
        context.SetOutput(input);
    }
}
