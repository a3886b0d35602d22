using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using Autoencoders.Checkpoints;

namespace Autoencoders;

/// <summary>Weights in the safetensors format, which Python reads and writes too.</summary>
/// <remarks>
/// Eight bytes with the header's length, a JSON header that says where each tensor lies, then the numbers. The format:
/// https://github.com/huggingface/safetensors#format.
/// </remarks>
public static class Safetensors
{
    private const int LengthBytes = 8;
    private const int ChunkBytes = 1 << 16;

    /// <summary>Writes tensors as 32-bit numbers, in the given order; the same tensors give the same bytes.</summary>
    /// <param name="path">Where; an existing file is replaced once the new one is whole, and stays as it was if writing fails.</param>
    /// <param name="tensors">The tensors, each under a name of its own.</param>
    /// <param name="metadata">Text to keep beside them, written in ordinal order of the keys.</param>
    /// <exception cref="ArgumentException">Two tensors share a name, a name is reserved, or values and shape do not agree.</exception>
    /// <exception cref="IOException">The file could not be written; the message names it.</exception>
    public static void Write(string path, IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        Check(tensors);
        byte[] header = HeaderOf(tensors, metadata);
        AtomicFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[LengthBytes];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            float[] chunk = ArrayPool<float>.Shared.Rent(ChunkBytes / sizeof(float));
            foreach (NamedTensor tensor in tensors)
                WriteValues(stream, tensor.Values.Span, chunk);
            ArrayPool<float>.Shared.Return(chunk);
        });
    }

    /// <summary>Reads and checks a file: either all of it is right, or nothing is handed out.</summary>
    /// <param name="path">The file. Types read: F32, F16, BF16, F64 and I64, all handed out as 32-bit numbers.</param>
    /// <exception cref="CheckpointException">The file is missing, cut short, altered or no safetensors file; the message says what.</exception>
    public static SafetensorsFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path))
            throw new CheckpointException(path, "it is a folder, where a file was expected.");
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            (SafetensorsHeader header, long dataStart) = ReadHeader(stream);
            var tensors = new NamedTensor[header.Entries.Count];
            var chunk = new byte[ChunkBytes];
            for (int i = 0; i < tensors.Length; i++)
                tensors[i] = ReadTensor(stream, dataStart, header.Entries[i], chunk);
            return new SafetensorsFile(path, tensors, header.Metadata);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CheckpointException(path, "there is no such file.", failure);
        }
        catch (InvalidDataException failure)
        {
            throw new CheckpointException(path, failure.Message, failure.InnerException);
        }
        catch (EndOfStreamException failure)
        {
            throw new CheckpointException(path, "the file became shorter while it was read.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CheckpointException(path, $"it cannot be opened or read: {failure.Message}", failure);
        }
    }

    private static (SafetensorsHeader Header, long DataStart) ReadHeader(FileStream stream)
    {
        long fileLength = stream.Length;
        if (fileLength < LengthBytes)
            throw new InvalidDataException($"the file has {fileLength} bytes, where at least {LengthBytes} were expected.");
        Span<byte> lengthBytes = stackalloc byte[LengthBytes];
        stream.ReadExactly(lengthBytes);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(lengthBytes);
        if (length > SafetensorsHeader.MaxLength)
            throw new InvalidDataException($"the header claims {length} bytes, where at most {SafetensorsHeader.MaxLength} are allowed: this is no safetensors file.");
        if ((long)length > fileLength - LengthBytes)
            throw new InvalidDataException($"the header claims {length} bytes, but only {fileLength - LengthBytes} follow: the file is cut short.");

        var json = new byte[length];
        stream.ReadExactly(json);
        long dataStart = LengthBytes + (long)length;
        return (SafetensorsHeader.Parse(json, fileLength - dataStart), dataStart);
    }

    private static NamedTensor ReadTensor(FileStream stream, long dataStart, TensorEntry entry, byte[] chunk)
    {
        stream.Position = dataStart + entry.Begin;
        var values = new float[entry.Shape.ElementCount];
        int perChunk = chunk.Length / entry.Type.Size;
        for (int done = 0; done < values.Length;)
        {
            Span<float> part = values.AsSpan(done, Math.Min(perChunk, values.Length - done));
            Span<byte> bytes = chunk.AsSpan(0, part.Length * entry.Type.Size);
            stream.ReadExactly(bytes);
            entry.Type.Convert(bytes, part);
            done += part.Length;
        }

        return new NamedTensor(entry.Name, entry.Shape, values);
    }

    private static void WriteValues(Stream stream, ReadOnlySpan<float> values, float[] chunk)
    {
        while (!values.IsEmpty)
        {
            Span<float> part = chunk.AsSpan(0, Math.Min(chunk.Length, values.Length));
            values[..part.Length].CopyTo(part);
            ElementType.SwapOnBigEndian(part);
            stream.Write(MemoryMarshal.AsBytes(part));
            values = values[part.Length..];
        }
    }

    private static void Check(IReadOnlyList<NamedTensor> tensors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (NamedTensor tensor in tensors)
        {
            if (tensor.Name == SafetensorsHeader.MetadataName)
                throw new ArgumentException($"No tensor can be named {SafetensorsHeader.MetadataName}: the format keeps its text there.", nameof(tensors));
            if (!names.Add(tensor.Name))
                throw new ArgumentException($"Two tensors are named '{tensor.Name}'; each needs a name of its own.", nameof(tensors));
            if (tensor.Values.Length != tensor.Shape.ElementCount)
                throw new ArgumentException($"'{tensor.Name}' has {tensor.Values.Length} values, but its shape {tensor.Shape} holds {tensor.Shape.ElementCount}.", nameof(tensors));
        }
    }

    private static byte[] HeaderOf(IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 })
            {
                json.WriteStartObject(SafetensorsHeader.MetadataName);
                foreach ((string key, string value) in metadata.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                    json.WriteString(key, value);
                json.WriteEndObject();
            }

            long position = 0;
            foreach (NamedTensor tensor in tensors)
            {
                long end = position + ((long)tensor.Values.Length * sizeof(float));
                WriteEntry(json, tensor, position, end);
                position = end;
            }

            json.WriteEndObject();
        }

        // Spaces up to a multiple of eight, as the format recommends, so that the numbers are aligned in the file.
        while (buffer.Length % 8 != 0)
            buffer.WriteByte((byte)' ');
        if (buffer.Length > SafetensorsHeader.MaxLength)
            throw new ArgumentException($"Names and metadata take {buffer.Length} bytes, where the format allows {SafetensorsHeader.MaxLength}.", nameof(metadata));
        return buffer.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, NamedTensor tensor, long begin, long end)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", ElementType.Written);
        json.WriteStartArray("shape");
        foreach (int size in tensor.Shape.Sizes)
            json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(begin);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
