using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>What a layer means that brings a map to the spatial size of a named one, whose values are not read.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
internal abstract class LikeRule(string kind) : LayerRule
{
    public sealed override string Kind => kind;

    public sealed override bool TakesSeveral => true;

    public sealed override void Infer(LayerContext context)
    {
        IReadOnlyList<Shape>? inputs = context.Inputs;
        context.IgnoreNamedValues();
        ReadMore(context);
        if (inputs is null)
            return;
        if (inputs.Count < 2)
        {
            context.Report(IssueId.MergeMismatch, null, $"{context.Describe()} needs the name of the layer whose size it takes: [{Kind}(\"skip\")].");
            return;
        }

        Shape input = inputs[0];
        if (input.Rank is < 2 or > 4)
        {
            context.Report(IssueId.WrongRank, null, $"{context.Describe()} takes maps with one to three spatial axes and channels; got {input}. {context.Chain()}");
            return;
        }

        if (inputs[1].Rank != input.Rank)
        {
            context.Report(IssueId.MergeMismatch, "layer", $"{context.Describe()} cannot bring {input} to the size of {inputs[1]}: they have different numbers of axes. {context.Chain()}");
            return;
        }

        if (Fits(context, input, inputs[1]))
            context.SetOutput(Window.WithChannels(inputs[1].Sizes.Take(input.Rank - 1).ToList(), input.Last));
    }

    /// <summary>Reads the kind's other arguments.</summary>
    protected virtual void ReadMore(LayerContext context)
    {
    }

    /// <summary>Whether a map can be brought to the size of another; what stands against it is reported.</summary>
    protected virtual bool Fits(LayerContext context, Shape input, Shape like) => true;

    /// <summary>Places the smaller map in the middle of the larger one; an odd cell is left at the end.</summary>
    protected static void Centre(LayerContext context, Shape large, Shape small) =>
        context.Set("before", Enumerable.Range(0, large.Rank - 1).Select(axis => (large[axis] - small[axis]) / 2).ToList());

    /// <summary>The first spatial axis along which a map is smaller than another; −1 where there is none.</summary>
    protected static int Smaller(Shape map, Shape other) => Enumerable.Range(0, map.Rank - 1).ToList().FindIndex(axis => map[axis] < other[axis]);
}
