using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Normalises each channel by its mean and variance: over the batch while training, by moving averages otherwise. Keras'
/// <c>BatchNormalization</c> (Ioffe and Szegedy, 2015).
/// </summary>
public sealed class BatchNormalizationAttribute : LayerAttribute
{
    /// <summary>The axis that keeps its own statistics, as Keras counts (the batch is 0); −1, the channels, by default.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>How slowly the moving averages move: new = momentum · old + (1 − momentum) · batch.</summary>
    public float Momentum { get; set; } = 0.99f;

    /// <summary>What is added to the variance before its root is taken.</summary>
    public float Epsilon { get; set; } = 1e-3f;

    /// <summary>Whether a learnt beta is added.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether a learnt gamma is multiplied.</summary>
    public bool Scale { get; set; } = true;
}

/// <summary>Keeps the shape; gamma and beta (channels) learn, moving_mean and moving_variance (channels) do not.</summary>
internal sealed class BatchNormalizationRule : LayerRule
{
    public override string Kind => "BatchNormalization";

    public override void Infer(LayerContext context)
    {
        context.IsBatchCoupled = true;
        float momentum = context.Finite("Momentum", 0.99f);
        if (momentum is < 0 or > 1)
            context.Report(IssueId.OutOfRange, "Momentum", $"{context.Describe()} needs a momentum from 0 to 1; got {LayerContext.Text(momentum)}.");
        float epsilon = context.Finite("Epsilon", 1e-3f);
        if (epsilon <= 0)
            context.Report(IssueId.OutOfRange, "Epsilon", $"{context.Describe()} needs an epsilon above 0; got {LayerContext.Text(epsilon)}.");
        context.Set("Momentum", momentum);
        context.Set("Epsilon", epsilon);
        bool scale = context.Value("Scale", true);
        bool center = context.Value("Center", true);
        if (context.Input is not { } input || context.Axis("Axis", -1, input) is not { } axis)
            return;

        context.Set("Axis", axis);
        var channels = new Shape(input[axis]);
        if (scale)
            context.AddWeight("gamma", channels, new WeightSettings(Initializer.Ones));
        if (center)
            context.AddWeight("beta", channels, new WeightSettings(Initializer.Zeros));
        context.AddWeight("moving_mean", channels, new WeightSettings(Initializer.Zeros), isTrainable: false);
        context.AddWeight("moving_variance", channels, new WeightSettings(Initializer.Ones), isTrainable: false);
        context.SetOutput(input);
    }
}
