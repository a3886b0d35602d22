using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Brings a map, shrinking or enlarging, to the spatial size of a named layer; its channels stay.</summary>
public sealed class ResizeLikeAttribute : LayerAttribute
{
    /// <summary>Adds a change of size: <c>[ResizeLike("skip")]</c>.</summary>
    /// <param name="layer">The name of the earlier layer (or input) whose size is taken; its values are not read.</param>
    public ResizeLikeAttribute(string layer) => Layer = layer;

    /// <summary>The name of the layer whose size is taken.</summary>
    public string Layer { get; }

    /// <summary>How cells come about: the one whose centre is nearest, or a mix of those around (pictures only); TensorFlow 2's rules.</summary>
    public Interpolation Interpolation { get; set; }
}

/// <summary>(…, channels) → (the other's …, channels); no weights.</summary>
internal sealed class ResizeLikeRule() : LikeRule("ResizeLike")
{
    protected override void ReadMore(LayerContext context) => context.Set("Interpolation", (int)context.Defined("Interpolation", Interpolation.Nearest));

    protected override bool Fits(LayerContext context, Shape input, Shape like)
    {
        if (input.Rank == 3 || context.Value("Interpolation", Interpolation.Nearest) != Interpolation.Bilinear)
            return true;
        context.Report(IssueId.WrongRank, "Interpolation", $"{context.Describe()} mixes cells of pictures (height, width, channels) only; got {input}. {context.Chain()} Use Interpolation.Nearest.");
        return false;
    }
}
