using Autoencoders.Models;

namespace Autoencoders;

/// <summary>A fully connected layer over the last axis: activation(x · kernel + bias). Keras' <c>Dense</c>.</summary>
public sealed class DenseAttribute : KernelAttribute
{
    /// <summary>Adds a fully connected layer without an activation of its own.</summary>
    /// <param name="units">The size of the last axis that comes out, at least 1.</param>
    public DenseAttribute(int units) => Units = units;

    /// <summary>Adds a fully connected layer.</summary>
    /// <param name="units">The size of the last axis that comes out, at least 1.</param>
    /// <param name="activation">The function applied to each value (or row).</param>
    public DenseAttribute(int units, Activation activation)
    {
        Units = units;
        Activation = activation;
    }

    /// <summary>The size of the last axis that comes out.</summary>
    public int Units { get; }

    /// <summary>The function applied to each value (or row).</summary>
    public Activation Activation { get; }

    /// <summary>λ of the penalty λ·Σ|y| over the output, divided by the batch size.</summary>
    public float ActivityL1 { get; set; }

    /// <summary>λ of the penalty λ·Σy² over the output, divided by the batch size.</summary>
    public float ActivityL2 { get; set; }

    /// <summary>
    /// λ of the penalty λ·Σ(∂yⱼ/∂xᵢ)² on the slopes of the output y by what the layer reads, a vector x, averaged over the batch as the
    /// loss is; of a contractive autoencoder's code (Rifai and others, "Contractive auto-encoders", 2011).
    /// </summary>
    public float Contraction { get; set; }
}

/// <summary>(…, in) → (…, units), with kernel (in, units) and bias (units).</summary>
internal sealed class DenseRule : LayerRule
{
    public override string Kind => "Dense";

    public override void Infer(LayerContext context)
    {
        int? units = context.PositiveInteger("units");
        context.UseActivation("activation");
        context.UseActivityPenalty();
        bool useBias = context.Value("UseBias", true);
        CheckContraction(context);
        WeightSettings kernel = context.WeightSettings("Kernel", Initializer.GlorotUniform);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        if (context.Input is not { } input || units is not { } width)
            return;

        context.AddWeight("kernel", new Shape(input.Last, width), kernel);
        if (useBias)
            context.AddWeight("bias", new Shape(width), bias);
        context.MultiplyAdds = input.ElementCount * width;
        context.SetOutput(input.WithLast(width));
    }

    private static void CheckContraction(LayerContext context)
    {
        float contraction = context.NotNegative("Contraction");
        context.Set("Contraction", contraction);
        if (contraction == 0)
            return;
        if (context.Node.Activation is Activation.Softmax or Activation.LogSoftmax or Activation.Sparsemax or Activation.Glu)
        {
            context.Report(
                IssueId.Conflict,
                "Contraction",
                $"{context.Describe()}: Contraction needs an activation of each value by itself, and {context.Node.Activation} mixes them. Choose another activation or remove Contraction.");
        }
        else if (context.Input is { Rank: not 1 } input)
        {
            context.Report(IssueId.WrongRank, "Contraction", $"{context.Describe()}: Contraction is of a layer that reads a vector; got {input}. Flatten it first, or remove Contraction. {context.Chain()}");
        }
    }
}
