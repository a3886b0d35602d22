using Autoencoders.Models;

namespace Autoencoders;

/// <summary>scale · x + offset. Keras' <c>Rescaling</c>.</summary>
public sealed class RescalingAttribute : LayerAttribute
{
    /// <summary>Adds a rescaling without an offset.</summary>
    /// <param name="scale">What values are multiplied by.</param>
    public RescalingAttribute(float scale) => Scale = scale;

    /// <summary>Adds a rescaling: <c>[Rescaling(1f / 127.5f, -1)]</c> brings bytes to −1…1.</summary>
    /// <param name="scale">What values are multiplied by.</param>
    /// <param name="offset">What is then added.</param>
    public RescalingAttribute(float scale, float offset)
    {
        Scale = scale;
        Offset = offset;
    }

    /// <summary>What values are multiplied by.</summary>
    public float Scale { get; }

    /// <summary>What is then added.</summary>
    public float Offset { get; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class RescalingRule : LayerRule
{
    public override string Kind => "Rescaling";

    public override void Infer(LayerContext context)
    {
        context.Set("scale", context.Finite("scale", 1));
        context.Set("offset", context.Finite("offset", 0));
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
