using System;
using System.Numerics.Tensors;
using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>c = f ∘ c₋₁ + i ∘ activation(candidate); h = o ∘ activation(c); gates i, f, candidate, o.</summary>
internal sealed class LongShortTermGates(int units, LayerNode node)
{
    private readonly Autoencoders.Activation _activation = (Autoencoders.Activation)(int)node.Number("activation");
    private readonly Autoencoders.Activation _gate = (Autoencoders.Activation)(int)node.Number("RecurrentActivation");

    /// <summary>What a record holds: two states, and besides the cell after its activation.</summary>
    public RecurrentSizes Sizes => new(units, Gates: 4, States: 2, Extra: units);

    /// <summary>Makes the states; the sums hold what the input gives, the values what the state before gives.</summary>
    public void Forward(in RecurrentStep step)
    {
        RecurrentFields fields = step.Fields;
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 4 * units);
            Span<float> values = step.Row(row, fields.Values, 4 * units);
            TensorPrimitives.Add(sums, values, sums);
            for (int gate = 0; gate < 4; gate++)
                RecurrentCell.Activate(Function(gate), Gate(sums, gate), Gate(values, gate));

            Span<float> cell = step.Row(row, fields.State.Second, units);
            Span<float> activated = step.Row(row, fields.Extra, units);
            TensorPrimitives.Multiply(Gate(values, 0), Gate(values, 2), cell);
            TensorPrimitives.MultiplyAdd(Gate(values, 1), step.Row(row, fields.Previous.Second, units), cell, cell);
            RecurrentCell.Activate(_activation, cell, activated);
            TensorPrimitives.Multiply(Gate(values, 3), activated, step.Row(row, fields.State.First, units));
        }
    }

    /// <summary>Makes the gradients by the sums and by the cell before the step from those by the states after it.</summary>
    /// <param name="step">The records.</param>
    /// <param name="scratch">Room for all gates of one record.</param>
    public void Backward(in RecurrentStep step, Span<float> scratch)
    {
        RecurrentFields fields = step.Fields;
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 4 * units);
            Span<float> values = step.Row(row, fields.Values, 4 * units);
            Span<float> state = step.Row(row, fields.Incoming.First, units);
            Span<float> activated = step.Row(row, fields.Extra, units);
            Span<float> cell = step.Row(row, fields.Back.Second, units);
            TensorPrimitives.Multiply(state, activated, Gate(scratch, 3));
            TensorPrimitives.Multiply(state, Gate(values, 3), cell);
            RecurrentCell.Deactivate(_activation, step.Row(row, fields.State.Second, units), activated, cell);
            TensorPrimitives.Add(cell, step.Row(row, fields.Incoming.Second, units), cell);
            TensorPrimitives.Multiply(cell, Gate(values, 2), Gate(scratch, 0));
            TensorPrimitives.Multiply(cell, step.Row(row, fields.Previous.Second, units), Gate(scratch, 1));
            TensorPrimitives.Multiply(cell, Gate(values, 0), Gate(scratch, 2));
            TensorPrimitives.Multiply(cell, Gate(values, 1), cell);
            for (int gate = 0; gate < 4; gate++)
                RecurrentCell.Deactivate(Function(gate), Gate(sums, gate), Gate(values, gate), Gate(scratch, gate));
            scratch[..(4 * units)].CopyTo(sums);
        }
    }

    private Autoencoders.Activation Function(int gate) => gate == 2 ? _activation : _gate;

    private Span<float> Gate(Span<float> gates, int gate) => gates.Slice(gate * units, units);
}
