using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Sums the products of two tensors along one axis of each, in double.</summary>
public sealed unsafe class Dot : SeveralInputsLayer
{
    // Keras divides by the length, but by at least its epsilon.
    private const float LeastLength = 1e-7f;
    private readonly bool _normalizes;
    private readonly int _size;
    private readonly (int Count, int Inner)[] _sides;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Dot(LayerSlot slot)
        : base(slot)
    {
        _normalizes = Node.Number("Normalize") != 0;
        _sides = new (int, int)[2];
        for (int side = 0; side < 2; side++)
        {
            Shape shape = Node.InputShapes[side]!.Value;
            int axis = (int)Node.Number(side == 0 ? "Axes0" : "Axes1");
            _size = shape[axis];
            int inner = 1;
            for (int after = axis + 1; after < shape.Rank; after++)
                inner *= shape[after];
            _sides[side] = ((int)shape.ElementCount / _size, inner);
        }
    }

    private int GradientStart => (_sides[0].Count + _sides[1].Count) * _size;

    private int LengthStart => 2 * GradientStart;

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix output, ReadOnlySpan<Matrix> inputs)
    {
        for (int row = 0; row < output.Rows; row++)
        {
            Span<float> result = output.Row(row);
            Gather(batch, inputs, row);
            for (int a = 0; a < _sides[0].Count; a++)
            {
                for (int b = 0; b < _sides[1].Count; b++)
                    result[(a * _sides[1].Count) + b] = (float)Sums.Dot(Vector(batch, 0, a), Vector(batch, 1, b));
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(
        in BatchSlice batch, Matrix output, Matrix outputGradient, ReadOnlySpan<Matrix> inputs, ReadOnlySpan<Matrix> inputGradients)
    {
        var gradients = new Span<float>(batch.Scratch + GradientStart, GradientStart);
        for (int row = 0; row < output.Rows; row++)
        {
            ReadOnlySpan<float> gradient = outputGradient.Row(row);
            Gather(batch, inputs, row);
            gradients.Clear();
            for (int a = 0; a < _sides[0].Count; a++)
            {
                for (int b = 0; b < _sides[1].Count; b++)
                {
                    float slope = gradient[(a * _sides[1].Count) + b];
                    Span<float> first = gradients.Slice(Place(0, a), _size);
                    Span<float> second = gradients.Slice(Place(1, b), _size);
                    TensorPrimitives.MultiplyAdd(Vector(batch, 1, b), slope, first, first);
                    TensorPrimitives.MultiplyAdd(Vector(batch, 0, a), slope, second, second);
                }
            }

            for (int side = 0; side < 2; side++)
            {
                if (!inputGradients[side].IsEmpty)
                    Scatter(batch, side, gradients, inputGradients[side].Row(row));
            }
        }
    }

    internal override int WorkerScratchLength(bool training) => LengthStart + _sides[0].Count + _sides[1].Count;

    private int Place(int side, int at) => ((side * _sides[0].Count) + at) * _size;

    private Span<float> Vector(in BatchSlice batch, int side, int at) => new(batch.Scratch + Place(side, at), _size);

    // One vector for each place outside the summed axis, divided by its length where that is asked for.
    private void Gather(in BatchSlice batch, ReadOnlySpan<Matrix> inputs, int row)
    {
        for (int side = 0; side < 2; side++)
        {
            ReadOnlySpan<float> values = inputs[side].Row(row);
            for (int at = 0; at < _sides[side].Count; at++)
            {
                Span<float> vector = Vector(batch, side, at);
                int start = Start(side, at);
                for (int i = 0; i < _size; i++)
                    vector[i] = values[start + (i * _sides[side].Inner)];
                if (!_normalizes)
                    continue;
                float length = (float)Math.Sqrt(Sums.Dot(vector, vector));
                TensorPrimitives.Divide(vector, MathF.Max(length, LeastLength), vector);
                batch.Scratch[LengthStart + (side * _sides[0].Count) + at] = length;
            }
        }
    }

    private void Scatter(in BatchSlice batch, int side, Span<float> gradients, Span<float> result)
    {
        for (int at = 0; at < _sides[side].Count; at++)
        {
            Span<float> gradient = gradients.Slice(Place(side, at), _size);
            if (_normalizes)
            {
                // Of x / |x|: what lies along x does not change the direction.
                Span<float> direction = Vector(batch, side, at);
                float length = batch.Scratch[LengthStart + (side * _sides[0].Count) + at];
                if (length > LeastLength)
                    TensorPrimitives.MultiplyAdd(direction, -(float)Sums.Dot(direction, gradient), gradient, gradient);
                TensorPrimitives.Divide(gradient, MathF.Max(length, LeastLength), gradient);
            }

            int start = Start(side, at);
            for (int i = 0; i < _size; i++)
                result[start + (i * _sides[side].Inner)] = gradient[i];
        }
    }

    private int Start(int side, int at)
    {
        int inner = _sides[side].Inner;
        return (at / inner * inner * _size) + (at % inner);
    }
}
