using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Puts zeros around a map until its spatial size is that of a named layer; its channels stay. As many on both sides;
/// where their number is odd, the one more at the end.
/// </summary>
public sealed class PadLikeAttribute : LayerAttribute
{
    /// <summary>Adds zeros: <c>[PadLike("skip")]</c>.</summary>
    /// <param name="layer">The name of the earlier layer (or input) whose size is taken; its values are not read.</param>
    public PadLikeAttribute(string layer) => Layer = layer;

    /// <summary>The name of the layer whose size is taken.</summary>
    public string Layer { get; }
}

/// <summary>(…, channels) → (the other's …, channels); no weights.</summary>
internal sealed class PadLikeRule() : LikeRule("PadLike")
{
    protected override bool Fits(LayerContext context, Shape input, Shape like)
    {
        if (Smaller(like, input) is >= 0 and var axis)
        {
            context.Report(
                IssueId.MergeMismatch,
                "layer",
                $"{context.Describe()} cannot pad {input} to the size of {like}: axis {axis + 1} is larger already. {context.Chain()} Use CropLike or ResizeLike.");
            return false;
        }

        Centre(context, large: like, small: input);
        return true;
    }
}
