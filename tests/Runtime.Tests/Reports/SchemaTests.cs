using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>The published schema is that of the documents that are written.</summary>
public sealed class SchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Pages()))!.AsObject();

    [Fact]
    public void EveryDocument_IsAsTheSchemaSays_WithNoFieldThatItDoesNotName() =>
        Assert.All(DocumentModels.Written.Concat(DocumentModels.Random(200, 11)), static architecture =>
            Assert.Empty(Faults(JsonNode.Parse(ArchitectureJson.Write(architecture)), Schema, "$")));

    [Theory]
    [InlineData("""{ "schema": 2 }""", "$.schema is not 1")]
    [InlineData("""{ "schema": 1 }""", "$ lacks layers")]
    [InlineData("""{ "schema": 1, "layers": [{ "line": -1 }] }""", "$.layers[0].line is below 0")]
    [InlineData("""{ "schema": 1, "shade": 1 }""", "$.shade is unknown")]
    [InlineData("""{ "schema": 1, "layers": [{ "activityL1": "much" }] }""", "$.layers[0].activityL1 does not match")]
    public void OtherDocuments_AreNot(string json, string fault) => Assert.Contains(fault, Faults(JsonNode.Parse(json), Schema, "$"));

    /// <summary>Whether the schema asks for a field of the object at a path of a document.</summary>
    internal static bool IsRequired(string path, string field)
    {
        JsonObject schema = Schema;
        foreach (string step in Regex.Replace(path, @"\[(\d+)\]", ".[]").Split('.').Skip(1))
        {
            schema = Resolve(step == "[]" ? schema["items"]! : schema["properties"]?[step] ?? schema["additionalProperties"]!);
        }

        return schema["required"]?.AsArray().Any(name => name!.GetValue<string>() == field) ?? false;
    }

    private static JsonObject Resolve(JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference ? Schema["$defs"]![reference.Split('/')[^1]]!.AsObject() : schema.AsObject();

    // The part of the schema language that the schema is written in.
    private static IEnumerable<string> Faults(JsonNode? value, JsonNode reference, string path)
    {
        JsonObject schema = Resolve(reference);
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            yield return $"{path} is not {constant}";
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
            yield return $"{path} is none of {choices}";
        string[] types = schema["type"] switch { JsonArray several => [.. several.Select(static type => type!.GetValue<string>())], { } one => [one.GetValue<string>()], null => [] };
        if (types.Length > 0 && !types.Any(type => Is(value, type)))
            yield return $"{path} is no {string.Join(" or ", types)}";
        if (schema["minimum"] is { } least && value?.GetValueKind() == JsonValueKind.Number && value.GetValue<double>() < least.GetValue<double>())
            yield return $"{path} is below {least}";
        if (schema["pattern"] is { } pattern && value?.GetValueKind() == JsonValueKind.String && !Regex.IsMatch(value.GetValue<string>(), pattern.GetValue<string>()))
            yield return $"{path} does not match";
        foreach (string fault in Inside(value, schema, path))
            yield return fault;
    }

    private static IEnumerable<string> Inside(JsonNode? value, JsonObject schema, string path)
    {
        if (value is JsonArray items && schema["items"] is { } each)
            return items.SelectMany((item, at) => Faults(item, each, $"{path}[{at}]"));
        if (value is not JsonObject members)
            return [];
        IEnumerable<string> lacking = (schema["required"]?.AsArray() ?? []).Select(static name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)).Select(name => $"{path} lacks {name}");
        return lacking.Concat(members.SelectMany(member => (schema["properties"]?[member.Key] ?? schema["additionalProperties"]) is { } own ? Faults(member.Value, own, path + "." + member.Key) : [$"{path}.{member.Key} is unknown"]));
    }

    private static bool Is(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && value!.AsValue().TryGetValue(out long _)),
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        _ => type == "null",
    };

    private static string Pages([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "architecture.schema.json");
}
