using System;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Takes a run of an axis: of its size L, the positions start to start + length − 1.</summary>
public sealed class SliceAttribute : LayerAttribute
{
    /// <summary>Adds a slice: <c>[Slice(0, 2)]</c> keeps the first two channels.</summary>
    /// <param name="start">The first position that is kept, from 0; a negative one counts from the end, −1 being the last.</param>
    /// <param name="length">How many positions are kept, at least 1.</param>
    public SliceAttribute(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>The first position that is kept; a negative one counts from the end.</summary>
    public int Start { get; }

    /// <summary>How many positions are kept.</summary>
    public int Length { get; }

    /// <summary>The axis of which a run is taken, as Keras counts (the batch is 0); −1, the channels, by default.</summary>
    public int Axis { get; set; } = -1;
}

/// <summary>(…, L, …) → (…, length, …); no weights.</summary>
internal sealed class SliceRule : LayerRule
{
    public override string Kind => "Slice";

    public override bool MovesOnly => true;

    public override void Infer(LayerContext context)
    {
        int start = context.Value("start", 0);
        if (context.PositiveInteger("length") is not { } length || context.Input is not { } input || context.Axis("Axis", -1, input) is not { } axis)
            return;
        int size = input[axis];
        long first = start < 0 ? (long)size + start : start;
        if (first < 0 || first + length > size)
        {
            context.Report(
                IssueId.OutOfRange,
                first < 0 || first >= size ? "start" : "length",
                $"{context.Describe()} takes {LayerContext.Text((long)length)} from position {LayerContext.Text((IFormattable)start)} on, but axis {axis + 1} of {input} has {LayerContext.Text((long)size)}. {context.Chain()}");
            return;
        }

        context.Set("start", first);
        context.Set("Axis", axis);
        int[] sizes = [.. input.Sizes];
        sizes[axis] = length;
        context.SetOutput(new Shape(sizes));
    }
}
