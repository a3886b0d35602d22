using System;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>x above 0 and α · x below, where α is learnt.</summary>
public sealed unsafe class PReLU : UnaryLayer
{
    private readonly int _length;
    private readonly Broadcast? _shared;
    private readonly AlignedBuffer _slopes;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weight.</param>
    public PReLU(LayerSlot slot)
        : base(slot)
    {
        Alpha = Weights[0];
        _length = (int)InputShape.ElementCount;
        _shared = Alpha.Length == _length ? null : new Broadcast(Alpha.Shape, InputShape);
        _slopes = new AlignedBuffer(_length);
    }

    /// <summary>The slopes below 0, in the input's shape with 1 along shared axes.</summary>
    public Weight Alpha { get; }

    private Span<float> Slopes => _slopes.Span(0, _length);

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            SelectProduct(input.Row(row), input.Row(row), Slopes, output.Row(row));
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            if (!inputGradient.IsEmpty)
                SelectProduct(input.Row(row), outputGradient.Row(row), Slopes, inputGradient.Row(row));
            Span<float> saved = batch.Saved(Index).Row(row);
            Span<float> products = _shared is null ? saved : new Span<float>(batch.Scratch, _length);
            TensorPrimitives.Min(input.Row(row), 0f, products);
            TensorPrimitives.Multiply(products, outputGradient.Row(row), products);
            _shared?.Reduce(products, saved);
        }
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        (int first, int count) = share.Rows(Alpha.Length, MatrixMultiply.PanelWidth);
        if (IsTrainable && count > 0)
            MatrixMultiply.ColumnSums(share.Saved(Index), first, count, share.At(Alpha));
    }

    // The sample's part of α's gradient.
    internal override int ScratchLength(bool training) => training ? Alpha.Length : 0;

    internal override int WorkerScratchLength(bool training) => training && _shared is not null ? _length : 0;

    internal override int PreparationTasks(bool training) => 1;

    internal override void Prepare(int task, bool training)
    {
        if (_shared is null)
            Alpha.Values.CopyTo(Slopes);
        else
            _shared.Expand(Alpha.Values, Slopes);
    }

    // values where x is above 0, values · slopes elsewhere.
    private static void SelectProduct(ReadOnlySpan<float> x, ReadOnlySpan<float> values, ReadOnlySpan<float> slopes, Span<float> result)
    {
        ref float sign = ref MemoryMarshal.GetReference(x);
        ref float from = ref MemoryMarshal.GetReference(values);
        ref float slope = ref MemoryMarshal.GetReference(slopes);
        ref float to = ref MemoryMarshal.GetReference(result);
        int i = 0;
        for (; i <= result.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector<float> value = Vector.LoadUnsafe(ref from, (nuint)i);
            Vector<int> above = Vector.GreaterThan(Vector.LoadUnsafe(ref sign, (nuint)i), Vector<float>.Zero);
            Vector.ConditionalSelect(above, value, value * Vector.LoadUnsafe(ref slope, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < result.Length; i++)
            result[i] = x[i] > 0 ? values[i] : values[i] * slopes[i];
    }
}
