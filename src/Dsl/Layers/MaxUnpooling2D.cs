using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Puts each value where the maximum was that an earlier <c>MaxPooling2D</c> kept, and zeros elsewhere. PyTorch's
/// <c>MaxUnpool2d</c>; where windows overlap, values that meet in one cell are added.
/// </summary>
/// <remarks>
/// The places are found again from what the pooling read and gave, so both are read here, too; no gradient goes to them. A
/// decoder with such a layer therefore needs more than the code.
/// </remarks>
public sealed class MaxUnpooling2DAttribute : LayerAttribute
{
    /// <summary>Adds unpooling: <c>[MaxUnpooling2D("max_pooling2d")]</c>.</summary>
    /// <param name="layer">The name of the earlier <c>MaxPooling2D</c>; the current tensor has the shape that it gave.</param>
    public MaxUnpooling2DAttribute(string layer) => Layer = layer;

    /// <summary>The name of the pooling whose places are used.</summary>
    public string Layer { get; }
}

/// <summary>The shape that the pooling gave → the shape that it read; no weights.</summary>
internal sealed class MaxUnpooling2DRule : LayerRule
{
    public override string Kind => "MaxUnpooling2D";

    public override bool TakesSeveral => true;

    public override void Infer(LayerContext context)
    {
        if (context.Inputs is not { } inputs)
            return;
        if (inputs.Count < 2)
        {
            context.Report(IssueId.MergeMismatch, null, $"{context.Describe()} needs the name of a MaxPooling2D: [MaxUnpooling2D(\"max_pooling2d\")].");
            return;
        }

        if (context.Sources[1] is not { Kind: "MaxPooling2D", InputShape: { } map } pooling)
        {
            context.Report(IssueId.MergeMismatch, "layer", $"{context.Describe()} needs the name of a MaxPooling2D; '{context.Sources[1]?.Name}' is {Article(context.Sources[1])}. Name another layer.");
            return;
        }

        if (pooling.StepAxes != 0)
        {
            context.Report(IssueId.MergeMismatch, "layer", $"{context.Describe()} and '{pooling.Name}' are not applied alike. Write TimeDistributed on both or on neither.");
            return;
        }

        if (inputs[0] != inputs[1])
        {
            context.Report(IssueId.MergeMismatch, "layer", $"{context.Describe()} takes what '{pooling.Name}' gave, {inputs[1]}, but gets {inputs[0]}. {context.Chain()}");
            return;
        }

        foreach (Setting setting in pooling.Settings)
            context.Set(setting.Name, setting.Value);
        context.AlsoReadInputOf(1);
        context.SetOutput(map);
    }

    private static string Article(LayerNode? node) => node is null || node.IsInput ? "an input" : "of kind " + node.Kind;
}
