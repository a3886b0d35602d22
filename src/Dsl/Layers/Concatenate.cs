using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Joins the current tensor and named ones along one axis, in that order. Keras' <c>Concatenate</c>.</summary>
public sealed class ConcatenateAttribute : LayerAttribute
{
    /// <summary>Adds a join: <c>[Concatenate("skip")]</c>.</summary>
    /// <param name="layers">The names of the earlier layers (or inputs) whose outputs are joined to the current tensor.</param>
    public ConcatenateAttribute(params string[] layers) => Layers = layers;

    /// <summary>The names of what is joined to the current tensor.</summary>
    public string[] Layers { get; }

    /// <summary>The axis along which to join, as Keras counts (the batch is 0); −1, the channels, by default.</summary>
    public int Axis { get; set; } = -1;
}

/// <summary>(…, a, …) and (…, b, …) → (…, a + b, …); no weights.</summary>
internal sealed class ConcatenateRule : LayerRule
{
    public override string Kind => "Concatenate";

    public override bool MovesOnly => true;

    public override bool TakesSeveral => true;

    public override void Infer(LayerContext context)
    {
        if (context.Inputs is not { } inputs || context.Axis("Axis", -1, inputs[0]) is not { } axis)
            return;
        context.Set("Axis", axis);
        if (inputs.Count < 2)
        {
            context.Report(IssueId.MergeMismatch, null, $"{context.Describe()} joins the current tensor and at least one other. Name a layer: [Concatenate(\"skip\")].");
            return;
        }

        int misfit = inputs.ToList().FindIndex(other => !Fits(inputs[0], other, axis));
        if (misfit >= 0)
        {
            context.Report(
                IssueId.MergeMismatch,
                "layers",
                $"{context.Describe()} cannot join {inputs[0]} and {inputs[misfit]} of '{context.Sources[misfit]?.Label}': all sizes but that of axis {axis + 1} must be equal. {context.Chain()}{Remedies.Like(inputs[0], inputs[misfit], context.Sources[misfit]?.Label)}");
            return;
        }

        int[] sizes = inputs[0].Sizes.ToArray();
        long joined = inputs.Sum(shape => (long)shape[axis]);
        if (joined > int.MaxValue)
        {
            context.Report(IssueId.TooLarge, null, $"{context.Describe()} makes an axis of {LayerContext.Text(joined)}; at most {LayerContext.Text((long)int.MaxValue)} can be held. {context.Chain()}");
            return;
        }

        sizes[axis] = (int)joined;
        context.SetOutput(new Shape(sizes));
    }

    private static bool Fits(Shape first, Shape other, int axis) =>
        first.Rank == other.Rank && Enumerable.Range(0, first.Rank).All(at => at == axis || first[at] == other[at]);
}
