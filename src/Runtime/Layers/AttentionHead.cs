using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>One head of attention over one sample: softmax(query · keyᵀ / √size) · value.</summary>
/// <remarks>
/// A step that may look at nothing looks at everything alike: −10⁹ instead of every score, as Keras has it. Its weights then do
/// not depend on query and key.
/// </remarks>
internal readonly unsafe struct AttentionHead
{
    private const float HiddenScore = -1e9f;
    private const float Least = 0.5f;

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

    /// <summary>What may be looked at: above ½ for yes; a row for each step, or one for all; empty where everything may.</summary>
    public required Matrix Allowed { get; init; }

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
            Span<float> weights = Weights.Row(step);
            if (SeesNothing(step))
            {
                weights.Fill(1f / weights.Length);
                continue;
            }

            Span<float> seen = weights[..Seen(step)];
            TensorPrimitives.Multiply(seen, scale, seen);
            Hide(step, seen, HiddenScore);
            Activations.Forward(Autoencoders.Activation.Softmax, seen, seen, 0, 0);
            Hide(step, seen, 0);
            weights[seen.Length..].Clear();
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
            Span<float> seen = SeesNothing(step) ? default : gradient[..Seen(step)];
            if (!Mask.IsEmpty)
                TensorPrimitives.Multiply(gradient, Mask.Row(step), gradient);
            if (!seen.IsEmpty)
                Activations.Backward(Autoencoders.Activation.Softmax, default, Weights.Row(step)[..seen.Length], seen, seen, 0, 0);
            TensorPrimitives.Multiply(seen, scale, seen);
            gradient[seen.Length..].Clear();
        }

        MatrixMultiply.Pack(Key, Panels, 0, MatrixMultiply.PanelCount(Key.Columns));
        MatrixMultiply.Multiply(Room, Panels, null, queryGradient);
        MatrixMultiply.TransposeMultiply(Room, Query, 0, Key.Rows, keyGradient);
    }

    private int Seen(int step) => IsCausal ? Math.Min(step + 1, Key.Rows) : Key.Rows;

    private ReadOnlySpan<float> AllowedAt(int step) => Allowed.Row(Allowed.Rows == 1 ? 0 : step);

    private bool SeesNothing(int step) => !Allowed.IsEmpty && !AllowedAt(step)[..Seen(step)].ContainsAnyInRange(float.BitIncrement(Least), float.PositiveInfinity);

    private void Hide(int step, Span<float> seen, float value)
    {
        if (Allowed.IsEmpty)
            return;
        ReadOnlySpan<float> allowed = AllowedAt(step);
        for (int at = 0; at < seen.Length; at++)
        {
            if (!(allowed[at] > Least))
                seen[at] = value;
        }
    }

    private Matrix Kept()
    {
        if (Mask.IsEmpty)
            return Weights;
        for (int step = 0; step < Weights.Rows; step++)
            TensorPrimitives.Multiply(Weights.Row(step), Mask.Row(step), Room.Row(step));
        return Room;
    }
}
