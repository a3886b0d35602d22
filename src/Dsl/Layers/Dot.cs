using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Sums the products of the current tensor and a named one along one axis of each. Keras' <c>Dot</c>.</summary>
public sealed class DotAttribute : LayerAttribute
{
    /// <summary>Adds the product: <c>[Dot("query", Axes = [2, 2])]</c>.</summary>
    /// <param name="layers">The name of the other tensor; exactly one.</param>
    public DotAttribute(params string[] layers) => Layers = layers;

    /// <summary>The name of the other tensor.</summary>
    public string[] Layers { get; }

    /// <summary>
    /// The axis of each tensor along which to sum, as Keras counts (the batch is 0): two numbers, or one for both; −1, the
    /// last of both, by default.
    /// </summary>
    public int[] Axes { get; set; } = [-1];

    /// <summary>Whether both are first divided by their length (but at least 1e-7) along that axis, which gives cosines.</summary>
    public bool Normalize { get; set; }
}

/// <summary>(a, k, b) and (c, k, d) → (a, b, c, d), or (1) where nothing is left; no weights.</summary>
internal sealed class DotRule : LayerRule
{
    private static readonly EquatableArray<int> LastOfBoth = new([-1]);

    public override string Kind => "Dot";

    public override bool TakesSeveral => true;

    public override void Infer(LayerContext context)
    {
        context.Set("Normalize", context.Value("Normalize", false) ? 1 : 0);
        EquatableArray<int> axes = context.Value("Axes", LastOfBoth);
        if (axes.Count is not (1 or 2))
        {
            context.Report(IssueId.AxisCount, "Axes", $"{context.Describe()} takes one axis for each of its two tensors, or one for both; got {LayerContext.Text((long)axes.Count)}.");
            return;
        }

        if (context.Inputs is not { } inputs)
            return;
        if (inputs.Count != 2)
        {
            context.Report(
                IssueId.MergeMismatch,
                inputs.Count < 2 ? null : "layers",
                $"{context.Describe()} takes the current tensor and exactly one other; got {LayerContext.Text((long)inputs.Count - 1)} others. Write [Dot(\"query\")].");
            return;
        }

        if (context.AxisAt("Axes", axes[0], inputs[0]) is not { } first || context.AxisAt("Axes", axes[axes.Count - 1], inputs[1]) is not { } second)
            return;
        int size = inputs[0][first];
        if (size != inputs[1][second])
        {
            context.Report(
                IssueId.MergeMismatch,
                "layers",
                $"{context.Describe()} sums along axes of equal size; got {LayerContext.Text((long)size)} of {inputs[0]} and {LayerContext.Text((long)inputs[1][second])} of {inputs[1]}. {context.Chain()}");
            return;
        }

        context.Set("Axes", new[] { first, second });
        int[] left = Without(inputs[0], first).Concat(Without(inputs[1], second)).ToArray();
        var output = new Shape(left.Length == 0 ? [1] : left);
        context.MultiplyAdds = output.ElementCount * size;
        context.SetOutput(output);
    }

    private static IEnumerable<int> Without(Shape shape, int axis) => shape.Sizes.Where((_, at) => at != axis);
}
