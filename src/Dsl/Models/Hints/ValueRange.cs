using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models.Hints;

/// <summary>Between which numbers the values of a tensor lie.</summary>
/// <param name="Low">None is below this.</param>
/// <param name="High">None is above this.</param>
/// <param name="Node">The layer that keeps them there.</param>
/// <param name="Function">What keeps them there: <c>Relu</c>.</param>
internal sealed record ValueRange(double Low, double High, LayerNode Node, string Function)
{
    /// <summary>Whether they are probabilities, or could be.</summary>
    public bool IsUnit => Low >= 0 && High <= 1;

    /// <summary>The range of what a layer gives; null where nothing is known. Layers that only move, choose or average values are looked through.</summary>
    /// <param name="nodes">The layers of the model.</param>
    /// <param name="at">The layer.</param>
    public static ValueRange? Of(IReadOnlyList<LayerNode> nodes, int at)
    {
        while (nodes[at] is { IsInput: false, Inputs.Count: > 0 } node && (node.IsView || KeepsRange(node)))
            at = node.Inputs[0];
        LayerNode made = nodes[at];
        if (made.IsInput || made.Code is not null)
            return null;
        if (made.Kind == "ReLU")
            return new ValueRange(made.Number("NegativeSlope") == 0 ? 0 : double.NegativeInfinity, made.Number("MaxValue"), made, made.Kind);
        if (made.Kind == "Softmax")
            return new ValueRange(0, 1, made, made.Kind);
        if (made.Kind is "LeakyReLU" or "ELU" or "PReLU" || made.Kind.EndsWith("Normalization", StringComparison.Ordinal))
            return new ValueRange(double.NegativeInfinity, double.PositiveInfinity, made, made.Kind);
        if (made.Weights.Count == 0 && made.Kind != "Activation")
            return null;
        Activation function = made.Settings.Any(static setting => setting.Name == "activation") ? (Activation)(int)made.Number("activation") : made.Activation; // A state has its function inside.
        (double low, double high) = Of(function);
        return new ValueRange(low, high, made, function.ToString());
    }

    private static bool KeepsRange(LayerNode node) =>
        node.Kind is "Permute" or "Slice" or "RepeatVector" or "CropLike" or "ResizeLike" || node is { Kind: "Activation", Activation: Activation.Linear }
        || node.Kind.Contains("Pooling") || node.Kind.StartsWith("Cropping", StringComparison.Ordinal) || node.Kind.StartsWith("UpSampling", StringComparison.Ordinal);

    private static (double Low, double High) Of(Activation function) => function switch
    {
        Activation.Sigmoid or Activation.HardSigmoid or Activation.SparseSigmoid or Activation.Softmax or Activation.Sparsemax => (0, 1),
        Activation.Relu or Activation.Softplus or Activation.Squareplus or Activation.Exponential or Activation.SparsePlus => (0, double.PositiveInfinity),
        Activation.Relu6 => (0, 6),
        Activation.Tanh or Activation.HardTanh or Activation.Softsign => (-1, 1),
        Activation.LogSigmoid or Activation.LogSoftmax => (double.NegativeInfinity, 0),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };
}
