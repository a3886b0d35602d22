using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Reports;

/// <summary>A value of a document and the way to it, for sentences about what is wrong there.</summary>
/// <param name="element">The value.</param>
/// <param name="path">The way to it: <c>layers[2].weights.kernel</c>; empty for the whole.</param>
internal readonly struct JsonField(JsonElement element, string path)
{
    private string Where => path.Length == 0 ? "The document" : path;

    public JsonField Require(string name) => Find(name) ?? throw Wrong($"{Where} has no '{name}'.");

    public JsonField? Find(string name)
    {
        Expect(JsonValueKind.Object, "an object");
        return element.TryGetProperty(name, out JsonElement found) && found.ValueKind != JsonValueKind.Null ? new JsonField(found, Path(name)) : null;
    }

    public JsonField At(string name)
    {
        Expect(JsonValueKind.Object, "an object");
        return element.TryGetProperty(name, out JsonElement found) ? new JsonField(found, Path(name)) : throw Wrong($"{Where} has no '{name}'.");
    }

    public IEnumerable<JsonField> Items()
    {
        Expect(JsonValueKind.Array, "a list");
        string here = path;
        return element.EnumerateArray().Select((item, at) => new JsonField(item, string.Create(CultureInfo.InvariantCulture, $"{here}[{at}]"))).ToArray();
    }

    public IEnumerable<(string Name, JsonField Value)> Members()
    {
        Expect(JsonValueKind.Object, "an object");
        string here = path;
        return element.EnumerateObject().Select(member => (member.Name, new JsonField(member.Value, here + "." + member.Name))).ToArray();
    }

    public string Text()
    {
        Expect(JsonValueKind.String, "a text");
        return element.GetString()!;
    }

    public long Whole(long least = 0) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long number) && number >= least ? number : throw Wrong($"{Where} is {Found}, where a whole number of at least {JsonLine.Number(least)} was expected.");

    public int Small(int least = 0) =>
        Whole(least) is var number and <= int.MaxValue ? (int)number : throw Wrong($"{Where} is {Found}, which is too large.");

    public float Number() => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetSingle(out float number) => number,
        JsonValueKind.String when Text() is "Infinity" or "-Infinity" or "NaN" => float.Parse(Text(), CultureInfo.InvariantCulture),
        _ => throw Wrong($"{Where} is {Found}, where a number was expected."),
    };

    public bool Truth() =>
        element.ValueKind is JsonValueKind.True or JsonValueKind.False ? element.GetBoolean() : throw Wrong($"{Where} is {Found}, where true or false was expected.");

    public ShapeDocument Shape() => new(new EquatableArray<string>(Items().Select(static axis => axis.Axis())));

    public ShapeDocument? ShapeOrNull() => element.ValueKind == JsonValueKind.Null ? null : Shape();

    // A number of any length, as it stands, or the text for a named size.
    private string Axis() => element.ValueKind == JsonValueKind.String ? Text() : JsonLine.Number(Whole(1));

    private void Expect(JsonValueKind kind, string what)
    {
        if (element.ValueKind != kind)
            throw Wrong($"{Where} is {Found}, where {what} was expected.");
    }

    private string Found => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private string Path(string name) => path.Length == 0 ? name : path + "." + name;

    private static ArchitectureDocumentException Wrong(string sentence) => new(sentence);
}
