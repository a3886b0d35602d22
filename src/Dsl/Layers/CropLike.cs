using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Takes cells away around a map until its spatial size is that of a named layer; its channels stay. As many on both sides;
/// where their number is odd, the one more at the end.
/// </summary>
public sealed class CropLikeAttribute : LayerAttribute
{
    /// <summary>Adds a crop: <c>[CropLike("skip")]</c>.</summary>
    /// <param name="layer">The name of the earlier layer (or input) whose size is taken; its values are not read.</param>
    public CropLikeAttribute(string layer) => Layer = layer;

    /// <summary>The name of the layer whose size is taken.</summary>
    public string Layer { get; }
}

/// <summary>(…, channels) → (the other's …, channels); no weights.</summary>
internal sealed class CropLikeRule() : LikeRule("CropLike")
{
    protected override bool Fits(LayerContext context, Shape input, Shape like)
    {
        if (Smaller(input, like) is >= 0 and var axis)
        {
            context.Report(
                IssueId.MergeMismatch,
                "layer",
                $"{context.Describe()} cannot crop {input} to the size of {like}: axis {axis + 1} is smaller already. {context.Chain()} Use PadLike or ResizeLike.");
            return false;
        }

        Centre(context, large: input, small: like);
        return true;
    }
}
