using System;
using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// (steps, in) → (units) or (steps, units). For each direction a kernel (in, gates · units), a recurrent_kernel
/// (units, gates · units) and a bias, the gates side by side in Keras' order.
/// </summary>
internal abstract class RecurrentRule : LayerRule
{
    public override bool TakesSeveral => true;

    public override IReadOnlyList<string> SourceArguments => ["InitialState"];

    private protected abstract int Gates { get; }

    public override void Infer(LayerContext context)
    {
        int? units = context.PositiveInteger("units");
        UseFunction(context, "activation", Activation.Tanh);
        bool returnsSequences = context.Value("ReturnSequences", false);
        bool isBidirectional = context.Value("Bidirectional", false);
        bool useBias = context.Value("UseBias", true);
        MergeMode merge = context.Defined("MergeMode", MergeMode.Concatenate);
        if (merge != MergeMode.Concatenate && !isBidirectional)
            context.Report(IssueId.Conflict, "MergeMode", $"{context.Describe()} has one direction and nothing to merge. Add Bidirectional = true or remove MergeMode.");
        context.Set("ReturnSequences", returnsSequences ? 1 : 0);
        context.Set("GoBackwards", context.Value("GoBackwards", false) ? 1 : 0);
        context.Set("Bidirectional", isBidirectional ? 1 : 0);
        context.Set("MergeMode", (int)merge);
        context.Set("UseBias", useBias ? 1 : 0);
        context.Set("Dropout", Share(context, "Dropout"));
        context.Set("RecurrentDropout", Share(context, "RecurrentDropout"));
        context.UseActivityPenalty();
        InferMore(context);

        WeightSettings kernel = context.WeightSettings("Kernel", Initializer.GlorotUniform);
        WeightSettings recurrent = context.WeightSettings("Recurrent", Initializer.Orthogonal);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        Shape? input = context.InputOfRank(2, "sequences (steps, features)");
        if (input is not { } sequence || units is not { } width || !StatesFit(context, isBidirectional ? 2L * width : width))
            return;

        if ((long)Gates * width > int.MaxValue / 2)
        {
            context.Report(IssueId.TooLarge, "units", $"{context.Describe()} has {LayerContext.Text((long)Gates * width)} gates; at most {LayerContext.Text((long)int.MaxValue / 2)} can be held.");
            return;
        }

        Shape biasShape = BiasShape(context, Gates * width);
        if (useBias && bias.Initializer is Initializer.Identity or Initializer.Orthogonal && biasShape.Rank < 2)
        {
            context.Report(IssueId.UnsuitableInitializer, "BiasInitializer", $"{context.Describe()}: {bias.Initializer} starts matrices only; the bias is {biasShape}.");
            return;
        }

        foreach (string direction in isBidirectional ? new[] { "forward_", "backward_" } : [""])
        {
            context.AddWeight(direction + "kernel", new Shape(sequence[1], Gates * width), kernel);
            context.AddWeight(direction + "recurrent_kernel", new Shape(width, Gates * width), recurrent);
            if (useBias)
                context.AddWeight(direction + "bias", biasShape, bias);
        }

        context.MultiplyAdds = (isBidirectional ? 2L : 1L) * sequence[0] * Gates * width * ((long)sequence[1] + width);
        int last = isBidirectional && merge == MergeMode.Concatenate ? 2 * width : width;
        context.SetOutput(returnsSequences ? new Shape(sequence[0], last) : new Shape(last));
    }

    /// <summary>Reads the arguments that the kind has for itself.</summary>
    private protected abstract void InferMore(LayerContext context);

    private protected virtual Shape BiasShape(LayerContext context, int gates) => new(gates);

    // Such a function is applied inside, so the layer's output has no activation of its own that a loss could undo.
    internal static void UseFunction(LayerContext context, string name, Activation fallback)
    {
        Activation activation = context.Defined(name, fallback);
        if (activation is Activation.Glu or Activation.Threshold)
        {
            string reason = activation == Activation.Glu ? "it halves its axis, and a state keeps its size" : "its two numbers have no place here";
            context.Report(IssueId.ActivationNeedsNumbers, name, $"{context.Describe()} cannot use {activation}: {reason}. Choose another activation.");
        }

        context.Set(name, (int)activation);
    }

    private static float Share(LayerContext context, string name)
    {
        float share = context.Finite(name, 0);
        if (share is < 0 or >= 1)
            context.Report(IssueId.OutOfRange, name, $"{context.Describe()} drops a share from 0 up to, but not including, 1; got {LayerContext.Text(share)} for {name}.");
        return share;
    }

    private bool StatesFit(LayerContext context, long length)
    {
        if (context.Inputs is not { } inputs)
            return false;
        for (int state = 1; state < inputs.Count; state++)
        {
            if (inputs[state].Rank == 1 && inputs[state][0] == length)
                continue;
            string argument = SourceArguments[Math.Min(state, SourceArguments.Count) - 1];
            context.Report(
                IssueId.MergeMismatch,
                argument,
                $"{context.Describe()} needs ({LayerContext.Text((IFormattable)length)}) for {argument}; got {inputs[state]}. A state has as many values as the layer has units, twice as many with Bidirectional. Choose another layer, or put a Dense behind it.");
            return false;
        }

        return true;
    }
}
