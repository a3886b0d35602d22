using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Checkpoints;

/// <summary>The checked header of a safetensors file: what lies where.</summary>
internal sealed class SafetensorsHeader
{
    /// <summary>The name under which the format keeps text instead of a tensor.</summary>
    public const string MetadataName = "__metadata__";

    /// <summary>The longest header, in bytes, that the format's reference implementation reads.</summary>
    public const long MaxLength = 100_000_000;

    private SafetensorsHeader(IReadOnlyList<TensorEntry> entries, IReadOnlyDictionary<string, string> metadata)
    {
        Entries = entries;
        Metadata = metadata;
    }

    /// <summary>The tensors, in the order of the header.</summary>
    public IReadOnlyList<TensorEntry> Entries { get; }

    /// <summary>The text beside them.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads a header and holds it against the length of the data behind it.</summary>
    /// <param name="json">The header without its length.</param>
    /// <param name="dataLength">How many bytes follow the header.</param>
    /// <exception cref="InvalidDataException">Something is wrong; the message is the rest of a sentence that begins with the file.</exception>
    public static SafetensorsHeader Parse(ReadOnlyMemory<byte> json, long dataLength)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            SafetensorsHeader header = Read(document.RootElement);
            CheckLayout(header.Entries, dataLength);
            return header;
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"the header is no JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine}).", failure);
        }
        catch (InvalidOperationException failure)
        {
            // What JsonDocument throws when a string is asked for that is no valid UTF-8 or UTF-16.
            throw new InvalidDataException("the header holds text that is no valid Unicode.", failure);
        }
    }

    /// <summary>A name for a message: whatever a damaged file has put there, it stays one short line.</summary>
    public static string Quote(string name)
    {
        const int Longest = 80;
        string shown = name.Length > Longest ? name[..Longest] + "…" : name;
        return "'" + string.Concat(shown.Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)) + "'";
    }

    private static SafetensorsHeader Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"the header is a JSON {Kind(root)}, where an object was expected.");

        var entries = new List<TensorEntry>();
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (!names.Add(property.Name))
                throw new InvalidDataException($"the name {Quote(property.Name)} stands twice in the header.");
            if (property.Name == MetadataName)
                ReadMetadata(property.Value, metadata);
            else
                entries.Add(TensorEntry.Read(property.Name, property.Value));
        }

        return new SafetensorsHeader(entries, metadata);
    }

    private static void ReadMetadata(JsonElement element, Dictionary<string, string> metadata)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{MetadataName} is a JSON {Kind(element)}, where an object of strings was expected.");
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
                throw new InvalidDataException($"{Quote(property.Name)} in {MetadataName} is a JSON {Kind(property.Value)}, where a string was expected.");
            if (!metadata.TryAdd(property.Name, property.Value.GetString()!))
                throw new InvalidDataException($"the name {Quote(property.Name)} stands twice in {MetadataName}.");
        }
    }

    // The tensors fill the data without a gap, in whatever order: anything else is damage, or hides something.
    private static void CheckLayout(IReadOnlyList<TensorEntry> entries, long dataLength)
    {
        long position = 0;
        foreach (TensorEntry entry in entries.OrderBy(static entry => entry.Begin).ThenBy(static entry => entry.End))
        {
            if (entry.End > dataLength)
                throw new InvalidDataException($"{Quote(entry.Name)} ends at byte {entry.End} of the data, but only {dataLength} bytes are there: the file is cut short or its header is altered.");
            if (entry.Begin < position)
                throw new InvalidDataException($"{Quote(entry.Name)} begins at byte {entry.Begin} of the data, inside another tensor that ends at {position}.");
            if (entry.Begin > position)
                throw new InvalidDataException($"bytes {position} to {entry.Begin} of the data belong to no tensor.");
            position = entry.End;
        }

        if (position != dataLength)
            throw new InvalidDataException($"{dataLength - position} bytes follow the last tensor, where the file was expected to end.");
    }

    /// <summary>What kind of JSON value something is, for messages.</summary>
    public static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
