using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Normalises each sample (or position) by mean and variance over its last axis, or others. Keras'
/// <c>LayerNormalization</c> (Ba, Kiros and Hinton, 2016).
/// </summary>
public sealed class LayerNormalizationAttribute : LayerAttribute
{
    /// <summary>The one axis to normalise over, as Keras counts (the batch is 0); −1, the last, by default.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>Several axes to normalise over instead; the weights have these axes in the input's order.</summary>
    public int[] Axes { get; set; } = [];

    /// <summary>What is added to the variance before its root is taken.</summary>
    public float Epsilon { get; set; } = 1e-3f;

    /// <summary>Whether a learnt beta is added.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether a learnt gamma is multiplied.</summary>
    public bool Scale { get; set; } = true;
}

/// <summary>Keeps the shape; gamma and beta have the shape of the normalised axes.</summary>
internal sealed class LayerNormalizationRule : LayerRule
{
    public override string Kind => "LayerNormalization";

    public override void Infer(LayerContext context)
    {
        bool scale = context.Value("Scale", true);
        bool center = context.Value("Center", true);
        if (AxesNormalization.Span(context, 1e-3f) is not { } span)
            return;
        if (scale)
            context.AddWeight("gamma", span, new WeightSettings(Initializer.Ones));
        if (center)
            context.AddWeight("beta", span, new WeightSettings(Initializer.Zeros));
        context.SetOutput(context.Input!.Value);
    }
}
