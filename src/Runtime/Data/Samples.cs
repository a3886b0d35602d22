using System;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>Samples of one shape: what a model is trained on, and what it gives back.</summary>
/// <remarks>
/// Bytes stay bytes (a quarter of the memory) and become numbers only when a sample is read, as
/// <c>value · scale</c>. Slices, selections and reshapes are views on the same memory.
/// </remarks>
public sealed class Samples
{
    private readonly byte[]? _bytes;
    private readonly float[]? _floats;
    private readonly float _scale;
    private readonly int _first;
    private readonly int[]? _rows;

    private Samples(byte[]? bytes, float[]? floats, float scale, Shape shape, int first, int count, int[]? rows)
    {
        _bytes = bytes;
        _floats = floats;
        _scale = scale;
        _first = first;
        _rows = rows;
        Shape = shape;
        SampleLength = checked((int)shape.ElementCount);
        Count = count;
    }

    /// <summary>How many samples there are.</summary>
    public int Count { get; }

    /// <summary>The shape of one sample, channels last.</summary>
    public Shape Shape { get; }

    /// <summary>How many values one sample holds.</summary>
    public int SampleLength { get; }

    /// <summary>Samples kept as bytes, such as pixels.</summary>
    /// <param name="values">All samples one after another; kept, not copied.</param>
    /// <param name="shape">The shape of one sample.</param>
    /// <param name="scale">What a byte is multiplied by when it is read; 1/255 gives 0…1, 1 gives 0…255.</param>
    /// <exception cref="ArgumentException">The length is not a whole number of samples.</exception>
    public static Samples FromBytes(byte[] values, Shape shape, float scale = 1f / 255f)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Samples(values, null, scale, shape, 0, CountOf(values.Length, shape), null);
    }

    /// <summary>Samples of 32-bit numbers.</summary>
    /// <param name="values">All samples one after another; kept, not copied.</param>
    /// <param name="shape">The shape of one sample.</param>
    /// <exception cref="ArgumentException">The length is not a whole number of samples.</exception>
    public static Samples FromFloats(float[] values, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Samples(null, values, 1, shape, 0, CountOf(values.Length, shape), null);
    }

    /// <summary>Samples from the rows of a matrix.</summary>
    /// <param name="rows">One sample a row.</param>
    public static Samples FromRows(float[,] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var values = new float[rows.Length];
        Buffer.BlockCopy(rows, 0, values, 0, values.Length * sizeof(float));
        return FromFloats(values, new Shape(rows.GetLength(1)));
    }

    /// <summary>A run of samples, as a view: <c>images[..10]</c>.</summary>
    /// <param name="range">Which samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches beyond the samples.</exception>
    public Samples this[Range range]
    {
        get
        {
            (int offset, int length) = range.GetOffsetAndLength(Count);
            return _rows is null
                ? new Samples(_bytes, _floats, _scale, Shape, _first + offset, length, null)
                : new Samples(_bytes, _floats, _scale, Shape, _first, length, _rows[offset..(offset + length)]);
        }
    }

    /// <summary>Chosen samples in a chosen order, as a view.</summary>
    /// <param name="indices">The samples' positions; one may stand several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">A position is not between 0 and the count.</exception>
    public Samples Select(ReadOnlySpan<int> indices)
    {
        var rows = new int[indices.Length];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = RowOf(indices[i]);
        return new Samples(_bytes, _floats, _scale, Shape, 0, rows.Length, rows);
    }

    /// <summary>The same values under another shape, as a view.</summary>
    /// <param name="sizes">The new sizes, with the same product.</param>
    /// <exception cref="ArgumentException">The new shape holds another number of values.</exception>
    public Samples Reshape(params int[] sizes)
    {
        var shape = new Shape(sizes);
        if (shape.ElementCount != SampleLength)
            throw new ArgumentException($"A sample of shape {Shape} holds {SampleLength} values, so it cannot become {shape} ({shape.ElementCount} values).", nameof(sizes));
        return new Samples(_bytes, _floats, _scale, shape, _first, Count, _rows);
    }

    /// <summary>Every sample as one vector, as a view.</summary>
    public Samples Flatten() => Reshape(SampleLength);

    /// <summary>Reads one sample.</summary>
    /// <param name="index">Which sample.</param>
    /// <param name="destination">Receives <see cref="SampleLength"/> values in row-major order.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public void CopyTo(int index, Span<float> destination)
    {
        int start = checked(RowOf(index) * SampleLength);
        destination = destination[..SampleLength];
        if (_floats is not null)
        {
            _floats.AsSpan(start, SampleLength).CopyTo(destination);
            return;
        }

        TensorPrimitives.ConvertTruncating(_bytes.AsSpan(start, SampleLength), destination);
        TensorPrimitives.Multiply(destination, _scale, destination);
    }

    /// <summary>All values, copied, one sample after another.</summary>
    public float[] ToArray()
    {
        var values = new float[checked(Count * SampleLength)];
        for (int i = 0; i < Count; i++)
            CopyTo(i, values.AsSpan(i * SampleLength));
        return values;
    }

    /// <summary>All values, copied, as the .NET exchange type with the batch as first axis.</summary>
    public Tensor<float> ToTensor()
    {
        var lengths = new nint[Shape.Rank + 1];
        lengths[0] = Count;
        for (int axis = 0; axis < Shape.Rank; axis++)
            lengths[axis + 1] = Shape[axis];
        return Tensor.Create(ToArray(), lengths);
    }

    /// <summary>What this holds: <c>60000 samples of (28, 28)</c>.</summary>
    public override string ToString() => $"{Count} samples of {Shape}";

    private int RowOf(int index)
    {
        if ((uint)index >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} samples.");
        return _rows is null ? _first + index : _rows[index];
    }

    private static int CountOf(int length, Shape shape) =>
        length % shape.ElementCount == 0
            ? (int)(length / shape.ElementCount)
            : throw new ArgumentException($"{length} values are not a whole number of samples of {shape} ({shape.ElementCount} values each).");
}
