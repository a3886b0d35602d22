using System;
using System.Collections.Generic;

namespace Autoencoders;

/// <summary>A CIFAR-10 batch in its Python form: a dictionary with <c>data</c>, an array of N × 3072 bytes, and <c>labels</c>.</summary>
internal static class CifarPickle
{
    /// <summary>Reads a batch.</summary>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="file">Its content.</param>
    /// <returns>The images as they lie in the file (plane after plane) and their labels.</returns>
    /// <exception cref="DataFileException">The file is not such a batch, or not whole.</exception>
    public static (ReadOnlyMemory<byte> Planes, byte[] Labels) Read(string path, byte[] file)
    {
        if (PickleReader.Read(path, file) is not Dictionary<string, object?> batch)
            throw new DataFileException(path, "holds a pickle, but not of a dictionary.");
        if (batch.GetValueOrDefault("data") is not PickleReader.ByteArray { State: { } state })
            throw new DataFileException(path, "holds no array of bytes under the key 'data'.");
        if (batch.GetValueOrDefault("labels") is not List<object?> labels)
            throw new DataFileException(path, "holds no list under the key 'labels'.");

        // numpy writes the state of an array as version, shape, element type, column order, bytes.
        if (state.Length != 5 || state[1] is not object?[] { Length: 2 } shape || state[2] is not PickleReader.ByteType
            || state[3] is not false || state[4] is not ReadOnlyMemory<byte> planes)
            throw new DataFileException(path, "holds an array under the key 'data' that is not rows of bytes.");
        if (shape[0] is not int count || shape[1] is not int width)
            throw new DataFileException(path, "holds an array under the key 'data' whose sizes are not numbers.");
        if (width != CifarBatch.PixelsPerImage || planes.Length != (long)count * width)
        {
            throw new DataFileException(path, $"holds an array of ({count}, {width}) with {planes.Length} bytes; "
                + $"a batch of images has (count, {CifarBatch.PixelsPerImage}), a byte each.");
        }

        if (labels.Count != count)
            throw new DataFileException(path, $"holds {labels.Count} labels for {count} images; every image has one label.");
        var bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            if (labels[i] is not int label)
                throw new DataFileException(path, $"holds something else than a number as the label of image {i}.");
            if (label is < 0 or >= CifarBatch.Classes)
                throw new DataFileException(path, $"holds the label {label} for image {i}; labels go from 0 to 9.");
            bytes[i] = (byte)label;
        }

        return (planes, bytes);
    }
}
