using System;
using Google.Protobuf;

namespace Autoencoders.Training.EventFiles;

/// <summary>Numbers, distributions and pictures, as TensorBoard's panels read them.</summary>
internal static class SummaryValues
{
    /// <summary>How many ranges of equal width a distribution is counted in, as in Keras.</summary>
    public const int BucketCount = 30;

    public static Summary.Types.Value Scalar(string tag, double value) => new() { Tag = tag, SimpleValue = (float)value };

    /// <summary>Counts values by size, in rows of (from, to, count); null where none is finite. What is not finite is left out.</summary>
    public static Summary.Types.Value? Histogram(string tag, ReadOnlySpan<float> values)
    {
        float low = float.PositiveInfinity, high = float.NegativeInfinity;
        foreach (float value in values)
        {
            if (float.IsFinite(value))
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        if (low > high)
            return null;

        // Equal values are one range around them.
        double from = low < high ? low : low - 0.5, width = low < high ? ((double)high - low) / BucketCount : 1;
        var counts = new double[low < high ? BucketCount : 1];
        foreach (float value in values)
        {
            if (float.IsFinite(value))
                counts[Math.Min((int)((value - from) / width), counts.Length - 1)]++;
        }

        var tensor = new TensorProto { Dtype = DataType.DtDouble, TensorShape = ShapeOf(counts.Length, 3) };
        for (int bucket = 0; bucket < counts.Length; bucket++)
            tensor.DoubleVal.Add([from + (bucket * width), bucket + 1 == counts.Length ? from + (counts.Length * width) : from + ((bucket + 1) * width), counts[bucket]]);
        return new() { Tag = tag, Metadata = For("histograms", DataClass.Tensor), Tensor = tensor };
    }

    /// <summary>A picture: its width and height as text, then its PNG.</summary>
    public static Summary.Types.Value Image(string tag, Figure figure)
    {
        var tensor = new TensorProto { Dtype = DataType.DtString, TensorShape = ShapeOf(3) };
        tensor.StringVal.Add(ByteString.CopyFromUtf8(FormattableString.Invariant($"{figure.Pixels.Width}")));
        tensor.StringVal.Add(ByteString.CopyFromUtf8(FormattableString.Invariant($"{figure.Pixels.Height}")));
        tensor.StringVal.Add(UnsafeByteOperations.UnsafeWrap(figure.ToPng()));
        return new() { Tag = tag, Metadata = For("images", DataClass.BlobSequence), Tensor = tensor };
    }

    public static TensorShapeProto ShapeOf(params ReadOnlySpan<long> sizes)
    {
        var shape = new TensorShapeProto();
        foreach (long size in sizes)
            shape.Dim.Add(new TensorShapeProto.Types.Dim { Size = size });
        return shape;
    }

    private static SummaryMetadata For(string plugin, DataClass dataClass) =>
        new() { PluginData = new SummaryMetadata.Types.PluginData { PluginName = plugin }, DataClass = dataClass };
}
