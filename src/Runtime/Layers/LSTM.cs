using System;

namespace Autoencoders.Layers;

/// <summary>Long short-term memory.</summary>
public sealed class LSTM : RecurrentLayer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights.</param>
    public LSTM(LayerSlot slot)
        : base(slot, static (node, kernel, bias) => new LongShortTermCell(kernel, bias, node))
    {
        foreach (Weight weight in Weights)
        {
            if (weight.Shape.Rank == 1 && Node.Number("UnitForgetBias") != 0)
                weight.Values.Slice(Units, Units).Fill(1);
        }
    }
}

/// <summary>The gates of long short-term memory over a product with the recurrent kernel.</summary>
internal sealed unsafe class LongShortTermCell(Weight kernel, Weight? bias, Models.LayerNode node) : RecurrentCell(kernel, bias)
{
    private readonly LongShortTermGates _gates = new(kernel.Shape[0], node);

    public override PackedKernel[] Kernels { get; } = [new PackedKernel(kernel, kernel.Shape[1])];

    public override RecurrentSizes Sizes => _gates.Sizes;

    public override void Forward(in RecurrentStep step)
    {
        Kernels[0].Multiply(step.All(step.Fields.Entering, Units), null, step.All(step.Fields.Values, 4 * Units));
        _gates.Forward(step);
    }

    public override void Backward(in RecurrentStep step, Span<float> scratch)
    {
        _gates.Backward(step, scratch);
        Kernels[0].MultiplyTransposed(step.All(step.Fields.Sums, 4 * Units), step.All(step.Fields.Back.First, Units));
        Mask(step);
    }
}
