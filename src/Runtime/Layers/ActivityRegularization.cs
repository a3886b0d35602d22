using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Passes values on and penalises them in the loss.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class ActivityRegularization(LayerSlot slot) : UnaryLayer(slot)
{
    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            input.Row(row).CopyTo(output.Row(row));
        CollectActivityPenalty(batch, output);
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        AddActivityPenaltyGradient(batch, output, outputGradient);
        for (int row = 0; row < inputGradient.Rows; row++)
            outputGradient.Row(row).CopyTo(inputGradient.Row(row));
    }
}
