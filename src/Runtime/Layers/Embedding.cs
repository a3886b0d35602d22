using System;
using System.Globalization;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Replaces each whole number by a learnt vector.</summary>
public sealed unsafe class Embedding : UnaryLayer
{
    private readonly int _count;
    private readonly int _width;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weight.</param>
    public Embedding(LayerSlot slot)
        : base(slot)
    {
        Embeddings = Weights[0];
        _count = Embeddings.Shape[0];
        _width = Embeddings.Shape[1];
    }

    /// <summary>The vectors, (inputDim, outputDim).</summary>
    public Weight Embeddings { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A number has no vector.</exception>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        ReadOnlySpan<float> vectors = Embeddings.Values;
        for (int row = 0; row < input.Rows; row++)
        {
            ReadOnlySpan<float> numbers = input.Row(row);
            Span<float> result = output.Row(row);
            for (int at = 0; at < numbers.Length; at++)
                vectors.Slice(Place(numbers[at]) * _width, _width).CopyTo(result[(at * _width)..]);
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
            inputGradient.Row(row).Clear();
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        (int first, int count) = share.Rows(_count, 1);
        if (!IsTrainable || count <= 0)
            return;

        // Each share owns some vectors and looks for them in the whole batch.
        var sums = new Span<float>(share.At(Embeddings) + ((long)first * _width), count * _width);
        sums.Clear();
        for (int row = 0; row < input.Rows; row++)
        {
            ReadOnlySpan<float> numbers = input.Row(row);
            ReadOnlySpan<float> gradient = outputGradient.Row(row);
            for (int at = 0; at < numbers.Length; at++)
            {
                int place = (int)numbers[at] - first;
                if ((uint)place >= (uint)count)
                    continue;
                Span<float> sum = sums.Slice(place * _width, _width);
                TensorPrimitives.Add(sum, gradient.Slice(at * _width, _width), sum);
            }
        }
    }

    private int Place(float number)
    {
        if (number > -1 && number < _count)
            return (int)number;
        string last = (_count - 1).ToString(CultureInfo.InvariantCulture);
        throw new ArgumentException($"{Name} (Embedding) has vectors for the numbers 0 to {last}, and {number.ToString(CultureInfo.InvariantCulture)} came in.");
    }
}
