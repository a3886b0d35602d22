using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>e^x / Σ e^x along one axis.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Softmax(LayerSlot slot) : AlongAxis(slot)
{
    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        if (batch.Settings.LeavesLogits(Index))
            Copy(input, output);
        else
            base.Forward(batch, input, output);
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        if (batch.Settings.LeavesLogits(Index))
            Copy(outputGradient, inputGradient);
        else
            base.Backward(batch, input, output, outputGradient, inputGradient);
    }

    // Losses go over the last axis.
    internal override bool CanLeaveLogits => (int)Node.Number("Axis") == OutputShape.Rank - 1;

    private protected override void Run(ReadOnlySpan<float> x, Span<float> y) => Activations.Forward(Autoencoders.Activation.Softmax, x, y, 0, 0);

    private protected override void RunBack(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx) =>
        Activations.Backward(Autoencoders.Activation.Softmax, x, y, dy, dx, 0, 0);

    private static void Copy(Matrix from, Matrix to)
    {
        for (int row = 0; row < to.Rows; row++)
            from.Row(row).CopyTo(to.Row(row));
    }
}
