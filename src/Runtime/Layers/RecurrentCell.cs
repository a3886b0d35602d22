using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>What a kind of recurrent layer computes in one step, for all samples of a slice.</summary>
internal abstract unsafe class RecurrentCell
{
    private protected RecurrentCell(Weight recurrentKernel, Weight? bias)
    {
        RecurrentKernel = recurrentKernel;
        Bias = bias;
        Units = recurrentKernel.Shape[0];
        Gates = recurrentKernel.Shape[1] / Units;
    }

    public int Units { get; }

    public int Gates { get; }

    /// <summary>What a step keeps for one sample.</summary>
    public virtual RecurrentSizes Sizes => new(Units, Gates, States: 1, Extra: 0);

    /// <summary>How many vectors go from step to step; the first is what comes out.</summary>
    public int States => Sizes.States;

    /// <summary>The recurrent kernel, in the blocks of columns that are multiplied at once.</summary>
    public abstract PackedKernel[] Kernels { get; }

    /// <summary>What is added to the input's product.</summary>
    public float* InputBias => Bias is null ? null : Bias.Pointer;

    private protected Weight RecurrentKernel { get; }

    private protected Weight? Bias { get; }

    /// <summary>Makes the states; the sums hold the input's product and its bias, and what comes from the step before is in place.</summary>
    public abstract void Forward(in RecurrentStep step);

    /// <summary>Makes the gradients by the sums and by the states before the step from those by the states after it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scratch">Room for all gates of one sample.</param>
    public abstract void Backward(in RecurrentStep step, Span<float> scratch);

    /// <summary>Computes one share of the gradients of recurrent kernel and bias.</summary>
    /// <param name="share">The share.</param>
    /// <param name="records">All records of the batch, as if they were one step.</param>
    public virtual void WeightGradients(in GradientShare share, in RecurrentStep records)
    {
        Matrix gradient = records.All(records.Fields.Sums, Gates * Units);
        Kernels[0].Gradient(share, records.All(records.Fields.Entering, Units), gradient);
        BiasGradient(share, gradient, 0);
    }

    private protected void BiasGradient(in GradientShare share, Matrix gradient, int offset)
    {
        if (Bias is null)
            return;
        (int first, int count) = share.Rows(gradient.Columns, MatrixMultiply.PanelWidth);
        if (count > 0)
            MatrixMultiply.ColumnSums(gradient, first, count, share.At(Bias) + offset);
    }

    internal static void Activate(Autoencoders.Activation function, ReadOnlySpan<float> sums, Span<float> values) =>
        Activations.Forward(function, sums, values, 0, 0);

    // The gradient by the values becomes that by the sums.
    internal static void Deactivate(Autoencoders.Activation function, ReadOnlySpan<float> sums, ReadOnlySpan<float> values, Span<float> gradient) =>
        Activations.Backward(function, Activations.NeedsInput(function) ? sums : default, values, gradient, gradient, 0, 0);

    // The gradient by the state on its way into the recurrent kernel passes through the mask.
    private protected void Mask(in RecurrentStep step)
    {
        for (int row = 0; step.IsMasked && row < step.Rows; row++)
        {
            Span<float> back = step.Row(row, step.Fields.Back.First, Units);
            TensorPrimitives.Multiply(back, step.Row(row, step.Fields.Mask, Units), back);
        }
    }
}
