using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>The leading axis of sequences whose steps a layer, or a block, takes one by one.</summary>
internal sealed class StepAxis
{
    private readonly int? _steps;

    /// <summary>Finds the axis of what enters.</summary>
    /// <param name="inputs">The shapes of what enters; null where one is unknown.</param>
    public StepAxis(IReadOnlyList<Shape?> inputs)
    {
        foreach (Shape input in inputs.OfType<Shape>())
        {
            if (input.Rank < 2)
                Mistake ??= (IssueId.WrongRank, $"works step by step and takes (steps, …); got {input}.");
            else if (_steps is { } steps && steps != input[0])
                Mistake ??= (IssueId.MergeMismatch, $"works step by step, but there are {LayerContext.Text((IFormattable)steps)} and {LayerContext.Text((IFormattable)input[0])} steps.");
            else
                _steps = input[0];
        }
    }

    /// <summary>Why the inputs have no such axis; null where they have.</summary>
    public (string Id, string Message)? Mistake { get; }

    /// <summary>A shape at one step; null where it is unknown.</summary>
    public Shape? Without(Shape? shape) => shape is { Rank: > 1 } known ? new Shape(known.Sizes.Skip(1).ToArray()) : null;

    /// <summary>An earlier layer at one step.</summary>
    public LayerNode? Of(LayerNode? origin) =>
        origin is null ? null : origin with { InputShape = Without(origin.InputShape), OutputShape = Without(origin.OutputShape), StepAxes = origin.StepAxes - 1 };

    /// <summary>What was inferred for one step, for all of them.</summary>
    public LayerNode Distribute(LayerNode node) => node with
    {
        InputShape = With(node.InputShape),
        InputShapes = new EquatableArray<Shape?>(node.InputShapes.Select(With)),
        OutputShape = With(node.OutputShape),
        MultiplyAdds = Count.Product(node.MultiplyAdds, _steps ?? 1),
        StepAxes = node.StepAxes + 1,
    };

    private Shape? With(Shape? shape) => shape is { } known && _steps is { } steps ? new Shape([steps, .. known.Sizes]) : null;
}
