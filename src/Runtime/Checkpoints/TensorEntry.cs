using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Checkpoints;

/// <summary>One tensor of a safetensors header, with sizes and bytes that agree.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How its numbers are kept.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Begin">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte after its last.</param>
internal sealed record TensorEntry(string Name, ElementType Type, Shape Shape, long Begin, long End)
{
    private const string TypeField = "dtype";
    private const string ShapeField = "shape";
    private const string OffsetsField = "data_offsets";

    /// <summary>Reads one entry of the header.</summary>
    /// <exception cref="InvalidDataException">Something is wrong; the message is the rest of a sentence that begins with the file.</exception>
    public static TensorEntry Read(string name, JsonElement element)
    {
        string quoted = SafetensorsHeader.Quote(name);
        if (element.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{quoted} is a JSON {SafetensorsHeader.Kind(element)}, where an object was expected.");

        ElementType type = ReadType(quoted, Field(quoted, element, TypeField, JsonValueKind.String));
        int[] sizes = Field(quoted, element, ShapeField, JsonValueKind.Array).EnumerateArray().Select(size => ReadSize(quoted, size)).ToArray();
        long count = CountOf(quoted, sizes);
        JsonElement offsets = Field(quoted, element, OffsetsField, JsonValueKind.Array);
        if (offsets.GetArrayLength() != 2)
            throw new InvalidDataException($"{quoted} has {offsets.GetArrayLength()} {OffsetsField}, where 2 were expected.");
        long begin = ReadOffset(quoted, offsets[0]);
        long end = ReadOffset(quoted, offsets[1]);
        if (end < begin)
            throw new InvalidDataException($"{quoted} ends at byte {end} of the data, before it begins at {begin}.");

        var shape = new Shape(sizes);
        if (end - begin != count * type.Size)
            throw new InvalidDataException($"{quoted} takes {end - begin} bytes, but {shape} of {type.Name} takes {count * type.Size}.");
        return new TensorEntry(name, type, shape, begin, end);
    }

    private static JsonElement Field(string quoted, JsonElement element, string field, JsonValueKind kind)
    {
        JsonElement? found = null;
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Name != field)
                continue;
            if (found is not null)
                throw new InvalidDataException($"{quoted} has two fields '{field}'.");
            found = property.Value;
        }

        if (found is null)
            throw new InvalidDataException($"{quoted} lacks '{field}'.");
        return found.Value.ValueKind == kind
            ? found.Value
            : throw new InvalidDataException($"'{field}' of {quoted} is a JSON {SafetensorsHeader.Kind(found.Value)}, where {(kind == JsonValueKind.Array ? "an array" : "a string")} was expected.");
    }

    private static ElementType ReadType(string quoted, JsonElement element)
    {
        string type = element.GetString()!;
        return ElementType.Find(type)
            ?? throw new InvalidDataException($"{quoted} is of type {SafetensorsHeader.Quote(type)}; those read are {ElementType.Names}.");
    }

    private static int ReadSize(string quoted, JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int size) && size >= 1
            ? size
            : throw new InvalidDataException($"{quoted} has the size {Raw(element)}, where a whole number from 1 to {int.MaxValue} was expected.");

    private static long ReadOffset(string quoted, JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long offset) && offset >= 0
            ? offset
            : throw new InvalidDataException($"{quoted} has the offset {Raw(element)}, where a whole number from 0 was expected.");

    private static string Raw(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? SafetensorsHeader.Quote(element.GetRawText()) : "of JSON kind " + SafetensorsHeader.Kind(element);

    // One array holds a tensor, so its length is bounded as an array's is; the bound also keeps count · size from overflowing.
    private static long CountOf(string quoted, int[] sizes)
    {
        long count = 1;
        foreach (int size in sizes)
        {
            count *= size;
            if (count > Array.MaxLength)
                throw new InvalidDataException($"{quoted} holds more than {Array.MaxLength} values, which is the most a tensor here may hold.");
        }

        return count;
    }
}
