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
