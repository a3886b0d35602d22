using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Autoencoders.Generator.Checkpoints;

/// <summary>What a safetensors file says it holds. Only its header is read, so that the size of the weights does not matter.</summary>
/// <remarks>Eight bytes with the header's length, a JSON header, then the numbers: https://github.com/huggingface/safetensors#format.</remarks>
/// <param name="Tensors">The tensors by name.</param>
internal sealed record CheckpointHeader(IReadOnlyDictionary<string, CheckpointTensor> Tensors)
{
    private const int LengthBytes = 8;

    // The longest header that the format's reference implementation, and the library, read.
    private const long MaxLength = 100_000_000;

    // What the library reads, with the bytes of one number.
    private static readonly Dictionary<string, int> Types = new() { ["F32"] = 4, ["F64"] = 8, ["F16"] = 2, ["BF16"] = 2, ["I64"] = 8 };

    /// <summary>Reads a header.</summary>
    /// <param name="file">The file from its beginning.</param>
    /// <exception cref="FormatException">The file is broken; the message is the rest of a sentence that begins with the file.</exception>
    public static CheckpointHeader Read(Stream file)
    {
        byte[] first = Bytes(file, LengthBytes);
        long length = 0;
        for (int i = LengthBytes - 1; i >= 0; i--)
            length = (length << 8) | first[i];
        if (length is < 0 or > MaxLength)
            throw new FormatException("begins with no length of a header, so it is no safetensors file");
        if (file.CanSeek && length > file.Length - LengthBytes)
            throw new FormatException($"is cut short: the header has {Text(length)} bytes, and {Text(file.Length - LengthBytes)} are there");
        var tensors = Read(Decode(Bytes(file, (int)length)));
        long data = tensors.Values.Select(static tensor => tensor.End).DefaultIfEmpty(0).Max();
        if (file.CanSeek && file.Length - LengthBytes - length < data)
            throw new FormatException($"is cut short: the weights have {Text(data)} bytes, and {Text(file.Length - LengthBytes - length)} are there");
        return new CheckpointHeader(tensors);
    }

    private static byte[] Bytes(Stream file, int count)
    {
        var bytes = new byte[count];
        for (int done = 0; done < count;)
        {
            int read = file.Read(bytes, done, count - done);
            if (read == 0)
                throw new FormatException($"is cut short: {Text(done)} bytes stand where {Text(count)} were expected");
            done += read;
        }

        return bytes;
    }

    private static string Decode(byte[] header)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(header);
        }
        catch (ArgumentException)
        {
            throw new FormatException("has a header that is no text");
        }
    }

    private static Dictionary<string, CheckpointTensor> Read(string header)
    {
        object? value;
        try
        {
            value = Json.Read(header);
        }
        catch (FormatException place)
        {
            throw new FormatException("has a header that is no JSON, " + place.Message);
        }

        if (value is not JsonObject root)
            throw new FormatException("has a header that is no JSON object");
        var tensors = new Dictionary<string, CheckpointTensor>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, object?> member in root.Members.Where(static member => member.Key != "__metadata__"))
        {
            if (tensors.ContainsKey(member.Key))
                throw new FormatException($"has the name {Quote(member.Key)} twice in its header");
            tensors.Add(member.Key, Tensor(Quote(member.Key), member.Value as JsonObject));
        }

        return tensors;
    }

    private static CheckpointTensor Tensor(string name, JsonObject? entry)
    {
        long?[]? sizes = Numbers(entry?.Find("shape"));
        long?[]? offsets = Numbers(entry?.Find("data_offsets"));
        if (entry?.Find("dtype") is not string type || sizes is null || !sizes.All(static size => size is > 0 and <= int.MaxValue) || offsets is not { Length: 2 } || offsets[0] is not { } begin || offsets[1] is not { } end)
            throw new FormatException($"has a header in which {name} lacks its type, shape or place");
        if (!Types.TryGetValue(type, out int bytes))
            throw new FormatException($"holds {name} as {Quote(type)}; those read are {string.Join(", ", Types.Keys)}");
        Shape? shape = Shape.FromSizes(sizes.Select(static size => (int?)size));
        if (end - begin != (double)bytes * (shape?.ElementCount ?? 1))
            throw new FormatException($"has a header in which the place of {name} is not as long as its shape");
        return new CheckpointTensor(shape, end);
    }

    private static long?[]? Numbers(object? value) => (value as List<object?>)?.Select(static item => (item as JsonNumber)?.Whole).ToArray();

    /// <summary>A name for a message: whatever a damaged file has put there, it stays one short line.</summary>
    public static string Quote(string name)
    {
        const int Longest = 40;
        string shown = name.Length > Longest ? name.Substring(0, Longest) + "…" : name;
        return "'" + string.Concat(shown.Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)) + "'";
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>One tensor of a file.</summary>
/// <param name="Shape">Its shape; null for a single number without axes.</param>
/// <param name="End">The byte of the data behind its last.</param>
internal sealed record CheckpointTensor(Shape? Shape, long End);
