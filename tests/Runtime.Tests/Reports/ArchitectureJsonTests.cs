using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class ArchitectureJsonTests
{
    private static string Small => ArchitectureJson.Write(SmallModel.Architecture);

    [Fact]
    public void EveryModel_ComesBackAsItWas_AndIsWrittenAsBefore() =>
        Assert.All(DocumentModels.Written.Concat(DocumentModels.Random(400, 7)), static architecture =>
        {
            ArchitectureDocument document = ArchitectureDocument.Of(architecture);
            string json = ArchitectureJson.Write(document);
            ArchitectureDocument read = ArchitectureJson.Read(json);

            Assert.Equal(document, read);
            Assert.Equal(json, ArchitectureJson.Write(read));
            Assert.DoesNotContain('\r', json);
            Assert.Equal(json.Trim(), json);
        });

    [Fact]
    public void SmallModel_IsWrittenLikeThis() =>
        Assert.StartsWith(
            """
            {
              "schema": 1,
              "name": "SmallModel",
              "layers": [
                {
                  "name": "input_1",
                  "kind": "InputLayer",
                  "line": 1,
                  "inputs": [],
                  "inputShapes": [],
                  "outputShape": [4, 4, 1],
                  "parameters": 0,
                  "multiplyAdds": 0,
                  "trainable": true
                },
                {
                  "name": "skip",
                  "kind": "Conv2D",
                  "line": 2,
                  "inputs": ["input_1"],
                  "inputShapes": [[4, 4, 1]],
                  "outputShape": [4, 4, 2],
                  "activation": "Relu",
                  "settings": { "Strides0": 1, "Strides1": 1, "DilationRate0": 1, "DilationRate1": 1, "Before0": 1, "Before1": 1, "Groups": 1 },
                  "weights": {
                    "kernel": { "shape": [3, 3, 1, 2], "initializer": "GlorotUniform", "trainable": true },
                    "bias": { "shape": [2], "initializer": "Zeros", "trainable": true }
                  },
                  "parameters": 20,
                  "multiplyAdds": 288,
                  "trainable": true
                },
            """,
            Small,
            StringComparison.Ordinal);

    [Fact]
    public void Document_CountsWhatTheArchitectureCounts() =>
        Assert.All(DocumentModels.Written.Concat(DocumentModels.Random(100, 3)), static architecture =>
        {
            ArchitectureDocument document = ArchitectureDocument.Of(architecture);

            Assert.Equal(architecture.ParameterCount, document.Totals.Parameters);
            Assert.Equal(architecture.ParameterCount, document.Layers.Sum(static layer => layer.Parameters));
            Assert.Equal(architecture.MultiplyAdds, document.Layers.Sum(static layer => layer.MultiplyAdds));
            Assert.Equal(architecture.Nodes.Select(static node => node.OutputShape?.ToString()), document.Layers.Select(static layer => layer.OutputShape?.ToString()));
        });

    [Fact]
    public void FilesCutShortAnywhere_AreRefusedInASentence()
    {
        string json = Small;

        Assert.All(Enumerable.Range(0, json.Length), length => Assert.EndsWith(".", Refusal(json[..length]).TrimEnd()));
    }

    [Fact]
    public void FieldsThatAreRequired_AreAskedForByName() =>
        Assert.All(Objects(JsonNode.Parse(Small)!).SelectMany(static at => at.Value.Select(member => (at.Path, member.Key))), static field =>
        {
            JsonNode changed = JsonNode.Parse(Small)!;
            Objects(changed).First(at => at.Path == field.Path).Value.Remove(field.Key);

            // What is read in spite of it was no required field; the schema says which those are.
            if (SchemaTests.IsRequired(field.Path, field.Key))
                Assert.Contains($"'{field.Key}'", Refusal(changed.ToJsonString()));
            else
                Assert.NotNull(ArchitectureJson.Read(changed.ToJsonString()));
        });

    [Theory]
    [InlineData("", "empty")]
    [InlineData("[]", "a list")]
    [InlineData("null", "null")]
    [InlineData("hello", "no whole JSON")]
    [InlineData("""{ "schema": 2 }""", "schema 2; this library reads schema 1")]
    [InlineData("""{ "schema": "1" }""", "a whole number")]
    [InlineData("""{ "schema": 1, "name": 5 }""", "name is 5, where a text was expected")]
    [InlineData("""{ "schema": 1, "name": "A", "layers": [{ "name": "\uD800" }] }""", "half of a character")]
    [InlineData("""{ "schema": 1, "name": "A", "layers": [{ "name": "a", "kind": "Dense", "line": 0, "inputs": [], "inputShapes": [], "outputShape": null, "settings": { "\uD800": 1 } }] }""", "half of a character")]
    [InlineData("""{ "schema": 1, "name": "A", "layers": [{ "name": "a", "kind": "Dense", "inputs": ["a"], "inputShapes": [], "outputShape": null, "line": 0, "parameters": 0, "multiplyAdds": 0, "trainable": true }], "outputs": [], "totals": { "parameters": 0, "trainable": 0, "multiplyAdds": 0 } }""", "reads 'a'")]
    [InlineData("""{ "schema": 1, "name": "A", "layers": [], "outputs": [{ "name": "a", "layer": "b" }], "totals": { "parameters": 0, "trainable": 0, "multiplyAdds": 0 } }""", "speaks of 'b'")]
    [InlineData("""{ "schema": 1, "name": "A", "layers": [{ "name": "a", "kind": "Dense", "inputs": [], "inputShapes": [], "outputShape": [0] }] }""", "layers[0].outputShape[0] is 0")]
    [InlineData("""{ "schema": 1, "name": "A", "layers": [], "outputs": [], "totals": { "parameters": 1e99 } }""", "totals.parameters is 1e99")]
    public void OtherTexts_AreRefusedSayingWhatWasFound(string text, string expected) => Assert.Contains(expected, Refusal(text));

    [Fact]
    public void UnknownFields_ArePassedOver()
    {
        JsonNode changed = JsonNode.Parse(Small)!;
        foreach ((_, JsonObject value) in Objects(changed).Where(static at => !at.Path.EndsWith("settings", StringComparison.Ordinal) && !at.Path.EndsWith("weights", StringComparison.Ordinal) && !at.Path.EndsWith("parts", StringComparison.Ordinal)).ToArray())
            value["color"] = "red";

        Assert.Equal(ArchitectureDocument.Of(SmallModel.Architecture), ArchitectureJson.Read(changed.ToJsonString()));
    }

    [Fact]
    public void Culture_ChangesNothing()
    {
        string expected = Small;
        Training.OtherCulture.Run(() =>
        {
            Assert.Equal(expected, Small);
            Assert.Equal(ArchitectureDocument.Of(SmallModel.Architecture), ArchitectureJson.Read(expected));
        });
    }

    private static string Refusal(string text) => Assert.Throws<ArchitectureDocumentException>(() => ArchitectureJson.Read(text)).Message;

    /// <summary>All objects of a document with the ways to them.</summary>
    internal static IEnumerable<(string Path, JsonObject Value)> Objects(JsonNode node) => node switch
    {
        JsonObject value => [(value.GetPath(), value), .. value.Where(static member => member.Value is not null).SelectMany(static member => Objects(member.Value!))],
        JsonArray array => array.Where(static item => item is not null).SelectMany(static item => Objects(item!)),
        _ => [],
    };
}
