using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Reads a rate and keeps the shape; no weights.</summary>
internal abstract class SpatialDropoutRule(string kind, int rank, string what) : LayerRule
{
    public override string Kind => kind;

    public override void Infer(LayerContext context)
    {
        DropoutRate.Read(context);
        if (context.InputOfRank(rank, what) is { } input)
            context.SetOutput(input);
    }
}
