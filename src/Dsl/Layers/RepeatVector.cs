using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Makes a sequence of one vector, so many times. Keras' <c>RepeatVector</c>.</summary>
public sealed class RepeatVectorAttribute : LayerAttribute
{
    /// <summary>Adds a repetition.</summary>
    /// <param name="n">How many steps come out, at least 1.</param>
    public RepeatVectorAttribute(int n) => N = n;

    /// <summary>How many steps come out.</summary>
    public int N { get; }
}

/// <summary>(features) → (n, features); no weights.</summary>
internal sealed class RepeatVectorRule : LayerRule
{
    public override string Kind => "RepeatVector";

    public override bool MovesOnly => true;

    public override void Infer(LayerContext context)
    {
        if (context.PositiveInteger("n") is { } count && context.InputOfRank(1, "vectors (features)") is { } input)
            context.SetOutput(new Shape(count, input.Last));
    }
}
