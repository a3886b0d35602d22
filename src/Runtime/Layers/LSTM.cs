using System;
using System.Numerics.Tensors;

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

/// <summary>c = f ∘ c₋₁ + i ∘ activation(candidate); h = o ∘ activation(c); gates i, f, candidate, o.</summary>
internal sealed unsafe class LongShortTermCell(Weight kernel, Weight? bias, Models.LayerNode node) : RecurrentCell(kernel, bias)
{
    private readonly Autoencoders.Activation _activation = (Autoencoders.Activation)(int)node.Number("activation");
    private readonly Autoencoders.Activation _gate = (Autoencoders.Activation)(int)node.Number("RecurrentActivation");

    public override PackedKernel[] Kernels { get; } = [new PackedKernel(kernel, kernel.Shape[1])];

    public override int States => 2;

    // The cell after its activation.
    public override int ExtraLength => Units;

    public override void Forward(in RecurrentStep step)
    {
        RecurrentFields fields = step.Fields;
        Kernels[0].Multiply(step.All(fields.Entering, Units), null, step.All(fields.Values, 4 * Units));
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 4 * Units);
            Span<float> values = step.Row(row, fields.Values, 4 * Units);
            TensorPrimitives.Add(sums, values, sums);
            for (int gate = 0; gate < 4; gate++)
                Activate(Function(gate), Gate(sums, gate), Gate(values, gate));

            Span<float> cell = step.Row(row, fields.State.Second, Units);
            Span<float> activated = step.Row(row, fields.Extra, Units);
            TensorPrimitives.Multiply(Gate(values, 0), Gate(values, 2), cell);
            TensorPrimitives.MultiplyAdd(Gate(values, 1), step.Row(row, fields.Previous.Second, Units), cell, cell);
            Activate(_activation, cell, activated);
            TensorPrimitives.Multiply(Gate(values, 3), activated, step.Row(row, fields.State.First, Units));
        }
    }

    public override void Backward(in RecurrentStep step, Span<float> scratch)
    {
        RecurrentFields fields = step.Fields;
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 4 * Units);
            Span<float> values = step.Row(row, fields.Values, 4 * Units);
            Span<float> state = step.Row(row, fields.Incoming.First, Units);
            Span<float> activated = step.Row(row, fields.Extra, Units);
            Span<float> cell = step.Row(row, fields.Back.Second, Units);
            TensorPrimitives.Multiply(state, activated, Gate(scratch, 3));
            TensorPrimitives.Multiply(state, Gate(values, 3), cell);
            Deactivate(_activation, step.Row(row, fields.State.Second, Units), activated, cell);
            TensorPrimitives.Add(cell, step.Row(row, fields.Incoming.Second, Units), cell);
            TensorPrimitives.Multiply(cell, Gate(values, 2), Gate(scratch, 0));
            TensorPrimitives.Multiply(cell, step.Row(row, fields.Previous.Second, Units), Gate(scratch, 1));
            TensorPrimitives.Multiply(cell, Gate(values, 0), Gate(scratch, 2));
            TensorPrimitives.Multiply(cell, Gate(values, 1), cell);
            for (int gate = 0; gate < 4; gate++)
                Deactivate(Function(gate), Gate(sums, gate), Gate(values, gate), Gate(scratch, gate));
            scratch[..(4 * Units)].CopyTo(sums);
        }

        Kernels[0].MultiplyTransposed(step.All(fields.Sums, 4 * Units), step.All(fields.Back.First, Units));
        Mask(step);
    }

    private Autoencoders.Activation Function(int gate) => gate == 2 ? _activation : _gate;

    private Span<float> Gate(Span<float> gates, int gate) => gates.Slice(gate * Units, Units);
}
