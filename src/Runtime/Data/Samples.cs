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

    /// <summary>Samples from the .NET exchange type, copied; what <see cref="ToTensor"/> gives comes back.</summary>
    /// <param name="tensor">The values, with the batch as first axis.</param>
    /// <exception cref="ArgumentException">The tensor has no axis.</exception>
    public static Samples FromTensor(Tensor<float> tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.Rank == 0)
            throw new ArgumentException("The tensor has no axis; the first axis is the batch.", nameof(tensor));
        var sizes = new int[tensor.Rank - 1];
        for (int axis = 0; axis < sizes.Length; axis++)
            sizes[axis] = checked((int)tensor.Lengths[axis + 1]);
        var values = new float[checked((int)tensor.FlattenedLength)];
        tensor.FlattenTo(values);
        return FromFloats(values, new Shape(sizes));
    }

    /// <summary>All samples of several, one after another, copied; bytes stay bytes where all are bytes of one scale.</summary>
    /// <param name="parts">One or more, of one shape.</param>
    /// <exception cref="ArgumentException">There are none, their shapes differ, or together they are too many for one array.</exception>
    public static Samples Concatenate(params ReadOnlySpan<Samples> parts)
    {
        if (parts.IsEmpty)
            throw new ArgumentException("There is nothing to concatenate; give at least one set of samples.", nameof(parts));
        Samples first = parts[0];
        bool areBytes = true;
        long length = 0;
        foreach (Samples part in parts)
        {
            if (part.Shape != first.Shape)
            {
                throw new ArgumentException(
                    $"Samples of {part.Shape} cannot follow samples of {first.Shape}; one set has one shape.", nameof(parts));
            }

            areBytes &= part._bytes is not null && part._scale == first._scale;
            length += (long)part.Count * part.SampleLength;
        }

        if (length > Array.MaxLength)
            throw new ArgumentException($"Together these are {length} values; one set holds at most {Array.MaxLength}.", nameof(parts));
        byte[]? bytes = areBytes ? new byte[length] : null;
        float[]? floats = areBytes ? null : new float[length];
        int start = 0;
        foreach (Samples part in parts)
        {
            for (int i = 0; i < part.Count; i++, start += part.SampleLength)
            {
                if (bytes is null)
                    part.CopyTo(i, floats.AsSpan(start));
                else
                    part._bytes.AsSpan(part.RowOf(i) * part.SampleLength, part.SampleLength).CopyTo(bytes.AsSpan(start));
            }
        }

        return new Samples(bytes, floats, first._scale, first.Shape, 0, (int)(length / first.SampleLength), null);
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

    /// <summary>The first samples, as a view; all of them where there are fewer.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public Samples Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this[..Math.Min(count, Count)];
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

    /// <summary>The same bytes under another scale, as a view: <c>WithScale(1)</c> gives pixels as 0…255.</summary>
    /// <param name="scale">What a byte is multiplied by when it is read.</param>
    /// <exception cref="InvalidOperationException">The samples are numbers already; only bytes have a scale.</exception>
    public Samples WithScale(float scale) => _bytes is not null
        ? new Samples(_bytes, null, scale, Shape, _first, Count, _rows)
        : throw new InvalidOperationException("These samples are 32-bit numbers; only samples kept as bytes have a scale.");

    /// <summary>Images without colour, copied: the mean of the channels.</summary>
    /// <remarks>The shape <c>(height, width, channels)</c> becomes <c>(height, width)</c>. The mean is not rounded, so the result is numbers even where the images are bytes.</remarks>
    /// <exception cref="InvalidOperationException">A sample does not have three axes.</exception>
    public Samples Grayscale()
    {
        if (Shape.Rank != 3)
            throw new InvalidOperationException($"Samples of {Shape} are not colour images, which are (height, width, channels).");
        int channels = Shape.Last;
        int pixels = SampleLength / channels;
        var means = new float[checked(Count * pixels)];
        var image = new float[SampleLength];
        for (int i = 0; i < Count; i++)
        {
            CopyTo(i, image);
            for (int pixel = 0; pixel < pixels; pixel++)
            {
                float sum = 0;
                foreach (float value in image.AsSpan(pixel * channels, channels))
                    sum += value;
                means[(i * pixels) + pixel] = sum / channels;
            }
        }

        return FromFloats(means, new Shape(Shape[0], Shape[1]));
    }

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

        ByteConversion.Scale(_bytes.AsSpan(start, SampleLength), _scale, destination);
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
