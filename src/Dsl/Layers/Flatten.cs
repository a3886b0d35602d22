using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Makes each sample one vector, in row-major order (height, width, channels). Keras' <c>Flatten</c>.</summary>
public sealed class FlattenAttribute : LayerAttribute;

/// <summary>(a, b, …) → (a·b·…); a view, no weights.</summary>
internal sealed class FlattenRule : LayerRule
{
    public override string Kind => "Flatten";

    public override bool MovesOnly => true;

    public override void Infer(LayerContext context)
    {
        context.IsView = true;
        if (context.Input is { } input)
            context.SetOutput(new Shape((int)input.ElementCount));
    }
}
