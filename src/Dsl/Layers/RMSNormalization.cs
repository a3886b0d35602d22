using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Divides each sample (or position) by its root mean square over the last axis, or others, without
/// subtracting the mean. Keras' <c>RMSNormalization</c> (Zhang and Sennrich, 2019).
/// </summary>
public sealed class RMSNormalizationAttribute : LayerAttribute
{
    /// <summary>The one axis to normalise over, as Keras counts (the batch is 0); −1, the last, by default.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>Several axes to normalise over instead; the weights have these axes in the input's order.</summary>
    public int[] Axes { get; set; } = [];

    /// <summary>What is added to the mean square before its root is taken.</summary>
    public float Epsilon { get; set; } = 1e-6f;
}

/// <summary>Keeps the shape; scale has the shape of the normalised axes.</summary>
internal sealed class RMSNormalizationRule : LayerRule
{
    public override string Kind => "RMSNormalization";

    public override void Infer(LayerContext context)
    {
        if (AxesNormalization.Span(context, 1e-6f) is not { } span)
            return;
        context.AddWeight("scale", span, new WeightSettings(Initializer.Ones));
        context.SetOutput(context.Input!.Value);
    }
}
