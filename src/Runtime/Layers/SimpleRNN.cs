using System;
using System.Numerics.Tensors;

namespace Autoencoders.Layers;

/// <summary>A recurrent layer without gates.</summary>
public sealed class SimpleRNN : RecurrentLayer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights.</param>
    public SimpleRNN(LayerSlot slot)
        : base(slot, static (node, kernel, bias) => new SimpleCell(kernel, bias, (Autoencoders.Activation)(int)node.Number("activation")))
    {
    }
}

/// <summary>h = activation(x · W + h₋₁ · U + b).</summary>
internal sealed unsafe class SimpleCell(Weight kernel, Weight? bias, Autoencoders.Activation activation) : RecurrentCell(kernel, bias)
{
    public override PackedKernel[] Kernels { get; } = [new PackedKernel(kernel, kernel.Shape[1])];

    public override void Forward(in RecurrentStep step)
    {
        RecurrentFields fields = step.Fields;
        Kernels[0].Multiply(step.All(fields.Entering, Units), null, step.All(fields.Values, Units));
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, Units);
            TensorPrimitives.Add(sums, step.Row(row, fields.Values, Units), sums);
            Activate(activation, sums, step.Row(row, fields.State.First, Units));
        }
    }

    public override void Backward(in RecurrentStep step, Span<float> scratch)
    {
        RecurrentFields fields = step.Fields;
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> sums = step.Row(row, fields.Sums, Units);
            Span<float> gradient = step.Row(row, fields.Incoming.First, Units);
            Deactivate(activation, sums, step.Row(row, fields.State.First, Units), gradient);
            gradient.CopyTo(sums);
        }

        Kernels[0].MultiplyTransposed(step.All(fields.Sums, Units), step.All(fields.Back.First, Units));
        Mask(step);
    }
}
