using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A gated recurrent unit.</summary>
public sealed class GRU : RecurrentLayer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights.</param>
    public GRU(LayerSlot slot)
        : base(slot, static (node, kernel, bias) => node.Number("ResetAfter") != 0 ? new ResetAfterCell(kernel, bias, node) : new ResetBeforeCell(kernel, bias, node))
    {
    }
}

/// <summary>h = z ∘ h₋₁ + (1 − z) ∘ candidate; gates z, r, candidate.</summary>
internal abstract class GatedCell(Weight kernel, Weight? bias, Models.LayerNode node) : RecurrentCell(kernel, bias)
{
    private protected Autoencoders.Activation Function { get; } = (Autoencoders.Activation)(int)node.Number("activation");

    private protected Autoencoders.Activation GateFunction { get; } = (Autoencoders.Activation)(int)node.Number("RecurrentActivation");

    private protected Span<float> Gate(Span<float> gates, int gate) => gates.Slice(gate * Units, Units);

    private protected void Mix(in RecurrentStep step, int row)
    {
        Span<float> values = step.Row(row, step.Fields.Values, 3 * Units);
        Span<float> state = step.Row(row, step.Fields.State.First, Units);
        TensorPrimitives.Subtract(step.Row(row, step.Fields.Previous.First, Units), Gate(values, 2), state);
        TensorPrimitives.MultiplyAdd(Gate(values, 0), state, Gate(values, 2), state);
    }

    // The gradients by the sums of z and candidate; the state's own share of the gradient stays behind.
    private protected void Unmix(in RecurrentStep step, int row, Span<float> update, Span<float> candidate)
    {
        Span<float> sums = step.Row(row, step.Fields.Sums, 3 * Units);
        Span<float> values = step.Row(row, step.Fields.Values, 3 * Units);
        Span<float> gradient = step.Row(row, step.Fields.Incoming.First, Units);
        TensorPrimitives.Subtract(step.Row(row, step.Fields.Previous.First, Units), Gate(values, 2), update);
        TensorPrimitives.Multiply(update, gradient, update);
        Deactivate(GateFunction, Gate(sums, 0), Gate(values, 0), update);
        TensorPrimitives.Subtract(1f, Gate(values, 0), candidate);
        TensorPrimitives.Multiply(candidate, gradient, candidate);
        Deactivate(Function, Gate(sums, 2), Gate(values, 2), candidate);
        TensorPrimitives.Multiply(gradient, Gate(values, 0), gradient);
    }

    // Adds what goes past the recurrent kernel.
    private protected void Finish(in RecurrentStep step)
    {
        Mask(step);
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> back = step.Row(row, step.Fields.Back.First, Units);
            TensorPrimitives.Add(back, step.Row(row, step.Fields.Incoming.First, Units), back);
        }
    }
}

/// <summary>candidate = activation(x · W + b + r ∘ (h₋₁ · U + b′)).</summary>
internal sealed unsafe class ResetAfterCell(Weight kernel, Weight? bias, Models.LayerNode node) : GatedCell(kernel, bias, node)
{
    public override PackedKernel[] Kernels { get; } = [new PackedKernel(kernel, kernel.Shape[1])];

    // What the recurrent kernel gives for the candidate.
    public override RecurrentSizes Sizes => base.Sizes with { Extra = Units };

    public override void Forward(in RecurrentStep step)
    {
        RecurrentFields fields = step.Fields;
        float* recurrentBias = Bias is null ? null : Bias.Pointer + (3 * Units);
        Kernels[0].Multiply(step.All(fields.Entering, Units), recurrentBias, step.All(fields.Values, 3 * Units));
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 3 * Units);
            Span<float> values = step.Row(row, fields.Values, 3 * Units);
            Span<float> inner = step.Row(row, fields.Extra, Units);
            Gate(values, 2).CopyTo(inner);
            for (int gate = 0; gate < 2; gate++)
            {
                TensorPrimitives.Add(Gate(sums, gate), Gate(values, gate), Gate(sums, gate));
                Activate(GateFunction, Gate(sums, gate), Gate(values, gate));
            }

            TensorPrimitives.MultiplyAdd(Gate(values, 1), inner, Gate(sums, 2), Gate(sums, 2));
            Activate(Function, Gate(sums, 2), Gate(values, 2));
            Mix(step, row);
        }
    }

    public override void Backward(in RecurrentStep step, Span<float> scratch)
    {
        RecurrentFields fields = step.Fields;
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 3 * Units);
            Span<float> values = step.Row(row, fields.Values, 3 * Units);
            Span<float> reset = Gate(scratch, 1), candidate = Gate(scratch, 2);
            Unmix(step, row, Gate(scratch, 0), candidate);
            TensorPrimitives.Multiply(candidate, step.Row(row, fields.Extra, Units), reset);
            Deactivate(GateFunction, Gate(sums, 1), Gate(values, 1), reset);
            scratch[..(3 * Units)].CopyTo(sums);
            TensorPrimitives.Multiply(candidate, Gate(values, 1), Gate(values, 2));
            scratch[..(2 * Units)].CopyTo(values);
        }

        Kernels[0].MultiplyTransposed(step.All(fields.Values, 3 * Units), step.All(fields.Back.First, Units));
        Finish(step);
    }

    public override void WeightGradients(in GradientShare share, in RecurrentStep records)
    {
        Matrix inner = records.All(records.Fields.Values, 3 * Units);
        Kernels[0].Gradient(share, records.All(records.Fields.Entering, Units), inner);
        BiasGradient(share, records.All(records.Fields.Sums, 3 * Units), 0);
        BiasGradient(share, inner, 3 * Units);
    }
}

/// <summary>candidate = activation(x · W + b + (r ∘ h₋₁) · U).</summary>
internal sealed unsafe class ResetBeforeCell(Weight kernel, Weight? bias, Models.LayerNode node) : GatedCell(kernel, bias, node)
{
    public override PackedKernel[] Kernels { get; } =
    [
        new PackedKernel(kernel, kernel.Shape[1], 0, 2 * kernel.Shape[0]),
        new PackedKernel(kernel, kernel.Shape[1], 2 * kernel.Shape[0], kernel.Shape[0]),
    ];

    // The state after the reset.
    public override RecurrentSizes Sizes => base.Sizes with { Extra = Units };

    public override void Forward(in RecurrentStep step)
    {
        RecurrentFields fields = step.Fields;
        Kernels[0].Multiply(step.All(fields.Entering, Units), null, step.All(fields.Values, 2 * Units));
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 3 * Units);
            Span<float> values = step.Row(row, fields.Values, 3 * Units);
            for (int gate = 0; gate < 2; gate++)
            {
                TensorPrimitives.Add(Gate(sums, gate), Gate(values, gate), Gate(sums, gate));
                Activate(GateFunction, Gate(sums, gate), Gate(values, gate));
            }

            TensorPrimitives.Multiply(Gate(values, 1), step.Row(row, fields.Entering, Units), step.Row(row, fields.Extra, Units));
        }

        Kernels[1].Multiply(step.All(fields.Extra, Units), null, step.All(fields.Values + (2 * Units), Units));
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 3 * Units);
            Span<float> values = step.Row(row, fields.Values, 3 * Units);
            TensorPrimitives.Add(Gate(sums, 2), Gate(values, 2), Gate(sums, 2));
            Activate(Function, Gate(sums, 2), Gate(values, 2));
            Mix(step, row);
        }
    }

    public override void Backward(in RecurrentStep step, Span<float> scratch)
    {
        RecurrentFields fields = step.Fields;
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 3 * Units);
            Unmix(step, row, Gate(scratch, 0), Gate(scratch, 2));
            Gate(scratch, 0).CopyTo(Gate(sums, 0));
            Gate(scratch, 2).CopyTo(Gate(sums, 2));
        }

        Kernels[1].MultiplyTransposed(step.All(fields.Sums + (2 * Units), Units), step.All(fields.Back.First, Units));
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, 3 * Units);
            Span<float> values = step.Row(row, fields.Values, 3 * Units);
            Span<float> gradient = step.Row(row, fields.Back.First, Units);
            Span<float> reset = Gate(scratch, 1);
            TensorPrimitives.Multiply(gradient, step.Row(row, fields.Entering, Units), reset);
            Deactivate(GateFunction, Gate(sums, 1), Gate(values, 1), reset);
            reset.CopyTo(Gate(sums, 1));
            TensorPrimitives.Multiply(gradient, Gate(values, 1), gradient);
            if (step.IsMasked)
                TensorPrimitives.Multiply(gradient, step.Row(row, fields.Mask, Units), gradient);
            Span<float> past = step.Row(row, fields.Incoming.First, Units);
            TensorPrimitives.Add(past, gradient, past);
        }

        Kernels[0].MultiplyTransposed(step.All(fields.Sums, 2 * Units), step.All(fields.Back.First, Units));
        Finish(step);
    }

    public override void WeightGradients(in GradientShare share, in RecurrentStep records)
    {
        RecurrentFields fields = records.Fields;
        Kernels[0].Gradient(share, records.All(fields.Entering, Units), records.All(fields.Sums, 2 * Units));
        Kernels[1].Gradient(share, records.All(fields.Extra, Units), records.All(fields.Sums + (2 * Units), Units));
        BiasGradient(share, records.All(fields.Sums, 3 * Units), 0);
    }
}
