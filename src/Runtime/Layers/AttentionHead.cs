using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>One head of attention over one sample: softmax(query · keyᵀ / √size) · value.</summary>
internal readonly unsafe struct AttentionHead
{
    /// <summary>(steps, key size).</summary>
    public required Matrix Query { get; init; }

    /// <summary>(other steps, key size).</summary>
    public required Matrix Key { get; init; }

    /// <summary>(other steps, value size).</summary>
    public required Matrix Value { get; init; }

    /// <summary>The attention weights, (steps, other steps).</summary>
    public required Matrix Weights { get; init; }

    /// <summary>What the weights are multiplied with; empty where nothing is dropped.</summary>
    public required Matrix Mask { get; init; }

    /// <summary>Room for the weights that were not dropped, or for a gradient, (steps, other steps).</summary>
    public required Matrix Room { get; init; }

    /// <summary>Room for a matrix in panels: <see cref="PanelLength"/>.</summary>
    public required float* Panels { get; init; }

    /// <summary>Whether a step sees itself and earlier ones only.</summary>
    public required bool IsCausal { get; init; }

    /// <summary>How much room the panels need.</summary>
    public static long PanelLength(int others, int keySize, int valueSize)
    {
        long key = Math.Max(MatrixMultiply.PackedLength(keySize, others), MatrixMultiply.PackedLength(others, keySize));
        long value = Math.Max(MatrixMultiply.PackedLength(valueSize, others), MatrixMultiply.PackedLength(others, valueSize));
        return Math.Max(key, value);
    }

    /// <summary>Makes the weights and mixes the values, (steps, value size).</summary>
    public void Forward(Matrix mixed)
    {
        MatrixMultiply.PackTransposed(Key, Panels, 0, MatrixMultiply.PanelCount(Key.Rows));
        MatrixMultiply.Multiply(Query, Panels, null, Weights);
        float scale = 1 / MathF.Sqrt(Query.Columns);
        for (int step = 0; step < Weights.Rows; step++)
        {
            Span<float> seen = Weights.Row(step)[..Seen(step)];
            TensorPrimitives.Multiply(seen, scale, seen);
            Activations.Forward(Autoencoders.Activation.Softmax, seen, seen, 0, 0);
            Weights.Row(step)[Seen(step)..].Clear();
        }

        MatrixMultiply.Pack(Value, Panels, 0, MatrixMultiply.PanelCount(Value.Columns));
        MatrixMultiply.Multiply(Kept(), Panels, null, mixed);
    }

    /// <summary>Makes the gradients by query, key and value from that by the mixed values.</summary>
    public void Backward(Matrix mixedGradient, Matrix queryGradient, Matrix keyGradient, Matrix valueGradient)
    {
        MatrixMultiply.TransposeMultiply(Kept(), mixedGradient, 0, Value.Rows, valueGradient);
        MatrixMultiply.PackTransposed(Value, Panels, 0, MatrixMultiply.PanelCount(Value.Rows));
        MatrixMultiply.Multiply(mixedGradient, Panels, null, Room);
        float scale = 1 / MathF.Sqrt(Query.Columns);
        for (int step = 0; step < Weights.Rows; step++)
        {
            Span<float> gradient = Room.Row(step);
            Span<float> seen = gradient[..Seen(step)];
            if (!Mask.IsEmpty)
                TensorPrimitives.Multiply(gradient, Mask.Row(step), gradient);
            Activations.Backward(Autoencoders.Activation.Softmax, default, Weights.Row(step)[..seen.Length], seen, seen, 0, 0);
            TensorPrimitives.Multiply(seen, scale, seen);
            gradient[seen.Length..].Clear();
        }

        MatrixMultiply.Pack(Key, Panels, 0, MatrixMultiply.PanelCount(Key.Columns));
        MatrixMultiply.Multiply(Room, Panels, null, queryGradient);
        MatrixMultiply.TransposeMultiply(Room, Query, 0, Key.Rows, keyGradient);
    }

    private int Seen(int step) => IsCausal ? Math.Min(step + 1, Key.Rows) : Key.Rows;

    private Matrix Kept()
    {
        if (Mask.IsEmpty)
            return Weights;
        for (int step = 0; step < Weights.Rows; step++)
            TensorPrimitives.Multiply(Weights.Row(step), Mask.Row(step), Room.Row(step));
        return Room;
    }
}
