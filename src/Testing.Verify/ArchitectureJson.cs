using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Autoencoders.Models;

namespace Autoencoders.Snapshots;

/// <summary>Writes an architecture as JSON; the order is that of the model.</summary>
internal static class ArchitectureJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Snapshots are read by people and by no browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Architecture architecture)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("name", architecture.Name);
            WriteArray(json, "layers", architecture.Nodes, node => WriteLayer(json, architecture, node));
            WriteNames(json, "outputs", architecture.Outputs.Select(static output => output.Name));
            if (architecture.Code is { } code)
                json.WriteString("code", architecture.Nodes[code].Name);
            if (architecture.Parts.Count > 0)
                WriteArray(json, "parts", architecture.Parts, part => WritePart(json, architecture, part));
            json.WriteNumber("parameters", architecture.ParameterCount);
            json.WriteNumber("multiplyAdds", architecture.MultiplyAdds);
            if (architecture.Issues.Any(static issue => !issue.IsHint))
                WriteNames(json, "issues", architecture.Issues.Where(static issue => !issue.IsHint).Select(static issue => issue.ToString()));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteLayer(Utf8JsonWriter json, Architecture architecture, LayerNode node)
    {
        json.WriteStartObject();
        json.WriteString("name", node.Name);
        json.WriteString("kind", node.Kind);
        if (!node.IsInput)
            WriteNames(json, "inputs", node.Inputs.Select(input => architecture.Nodes[input].Name));
        json.WriteString("output", node.OutputShape?.ToString());
        if (node.Activation != Activation.Linear)
            json.WriteString("activation", node.Activation.ToString());
        if (node.Settings.Count > 0)
        {
            json.WriteStartObject("settings");
            foreach (Setting setting in node.Settings)
                WriteNumber(json, setting.Name, setting.Value);
            json.WriteEndObject();
        }

        if (node.Weights.Count > 0)
            WriteArray(json, "weights", node.Weights, weight => WriteWeight(json, weight));
        if (!node.IsInput)
            json.WriteNumber("multiplyAdds", node.MultiplyAdds);
        json.WriteEndObject();
    }

    // JSON has no infinities.
    private static void WriteNumber(Utf8JsonWriter json, string name, float value)
    {
        if (float.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteWeight(Utf8JsonWriter json, WeightSpec weight)
    {
        json.WriteStartObject();
        json.WriteString("name", weight.Name);
        json.WriteString("shape", weight.Shape.ToString());
        json.WriteString("initializer", weight.Settings.Initializer.ToString());
        json.WriteBoolean("trainable", weight.IsTrainable);
        if (weight.Owner is not null)
            json.WriteString("sharedWith", weight.Owner);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, Architecture architecture, PartPlan part)
    {
        json.WriteStartObject();
        json.WriteString("name", part.Name);
        WriteNames(json, "from", part.Sources.Select(node => architecture.Nodes[node].Name));
        WriteNames(json, "layers", part.Nodes.Select(node => architecture.Nodes[node].Name));
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values) => WriteArray(json, name, values, json.WriteStringValue);

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
            write(value);
        json.WriteEndArray();
    }
}
