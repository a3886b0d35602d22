using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Autoencoders.Reports;

/// <summary>Architectures as JSON: the same model gives the same bytes, whatever the culture or system. The form is described in <c>docs/architecture.schema.json</c>.</summary>
public static class ArchitectureJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JsonLine.Encoder };

    /// <summary>Writes an architecture; lines end with <c>\n</c>, the last one without.</summary>
    /// <param name="architecture">The model or part.</param>
    public static string Write(Architecture architecture) => Write(ArchitectureDocument.Of(architecture));

    /// <summary>Writes a document; lines end with <c>\n</c>, the last one without. What a field leaves unsaid is its default.</summary>
    /// <param name="document">The document.</param>
    public static string Write(ArchitectureDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, document);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write(ArchitectureDocument)"/> wrote. Fields that are not known are passed over.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArchitectureDocumentException">The text is no JSON, is of another version, or lacks something; the message says what and where.</exception>
    public static ArchitectureDocument Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DocumentReader.Read(json);
    }

    private static void Write(Utf8JsonWriter json, ArchitectureDocument document)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", ArchitectureDocument.Schema);
        json.WriteString("name", document.Name);
        if (document.Sizes.Count > 0)
            Raw(json, "sizes", JsonLine.Array(document.Sizes.Select(Size)));
        json.WriteStartArray("layers");
        foreach (LayerDocument layer in document.Layers)
            WriteLayer(json, layer);
        json.WriteEndArray();
        Raw(json, "outputs", JsonLine.Array(document.Outputs.Select(static output => JsonLine.Object([("name", JsonLine.Text(output.Name)), ("layer", JsonLine.Text(output.Layer))]))));
        if (document.Code is not null)
            json.WriteString("code", document.Code);
        if (document.Parts.Count > 0)
        {
            json.WriteStartObject("parts");
            foreach (PartDocument part in document.Parts)
                Raw(json, part.Name, JsonLine.Object([("from", Names(part.From)), ("layers", Names(part.Layers))]));
            json.WriteEndObject();
        }

        json.WriteStartObject("totals");
        json.WriteNumber("parameters", document.Totals.Parameters);
        json.WriteNumber("trainable", document.Totals.Trainable);
        json.WriteNumber("multiplyAdds", document.Totals.MultiplyAdds);
        json.WriteEndObject();
        if (document.Issues.Count > 0)
            WriteIssues(json, document.Issues);
        json.WriteEndObject();
    }

    private static void WriteLayer(Utf8JsonWriter json, LayerDocument layer)
    {
        json.WriteStartObject();
        json.WriteString("name", layer.Name);
        json.WriteString("kind", layer.Kind);
        json.WriteNumber("line", layer.Line);
        Raw(json, "inputs", Names(layer.Inputs));
        Raw(json, "inputShapes", JsonLine.Array(layer.InputShapes.Select(JsonLine.Shape)));
        Raw(json, "outputShape", JsonLine.Shape(layer.OutputShape));
        if (layer.Activation is not null)
            json.WriteString("activation", layer.Activation);
        Raw(json, "activityL1", Penalty(layer.ActivityL1));
        Raw(json, "activityL2", Penalty(layer.ActivityL2));
        if (layer.Settings.Count > 0)
            Raw(json, "settings", JsonLine.Object(layer.Settings.Select(static setting => (setting.Name, (string?)JsonLine.Number(setting.Value)))));
        if (layer.Expression is not null)
            json.WriteString("expression", layer.Expression);
        if (layer.Weights.Count > 0)
        {
            json.WriteStartObject("weights");
            foreach (WeightDocument weight in layer.Weights)
                Raw(json, weight.Name, Weight(weight));
            json.WriteEndObject();
        }

        json.WriteNumber("parameters", layer.Parameters);
        json.WriteNumber("multiplyAdds", layer.MultiplyAdds);
        json.WriteBoolean("trainable", layer.IsTrainable);
        if (layer.IsCode)
            json.WriteBoolean("isCode", true);
        if (layer.StepAxes > 0)
            json.WriteNumber("stepAxes", layer.StepAxes);
        if (layer.Blocks.Count > 0)
            Raw(json, "blocks", JsonLine.Array(layer.Blocks.Select(static block => JsonLine.Object([("name", JsonLine.Text(block.Name)), ("kind", JsonLine.Text(block.Kind))]))));
        if (layer.CallOf is not null)
            json.WriteString("callOf", layer.CallOf);
        if (layer.Call > 0)
            json.WriteNumber("call", layer.Call);
        json.WriteEndObject();
    }

    private static void WriteIssues(Utf8JsonWriter json, EquatableArray<IssueDocument> issues)
    {
        json.WriteStartArray("issues");
        foreach (IssueDocument issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("id", issue.Id);
            json.WriteString("severity", issue.IsWarning ? "warning" : "error");
            json.WriteNumber("line", issue.Line);
            if (issue.Argument is not null)
                json.WriteString("argument", issue.Argument);
            json.WriteString("message", issue.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Weight(WeightDocument weight) => JsonLine.Object(
    [
        ("shape", JsonLine.Shape(weight.Shape)),
        ("initializer", JsonLine.Text(weight.Initializer)),
        ("scale", weight.Scale is { } scale ? JsonLine.Number(scale) : null),
        ("trainable", JsonLine.Truth(weight.IsTrainable)),
        ("sharedWith", weight.SharedWith is null ? null : JsonLine.Text(weight.SharedWith)),
        ("l1", Penalty(weight.L1)),
        ("l2", Penalty(weight.L2)),
        ("constraint", weight.Constraint is { } constraint ? Constraint(constraint) : null),
    ]);

    private static string Constraint(ConstraintDocument constraint) => JsonLine.Object(
    [
        ("kind", JsonLine.Text(constraint.Kind)),
        ("minNorm", JsonLine.Number(constraint.MinNorm)),
        ("maxNorm", JsonLine.Number(constraint.MaxNorm)),
        ("rate", JsonLine.Number(constraint.Rate)),
        ("axes", JsonLine.Array(constraint.Axes.Select(static axis => JsonLine.Number(axis)))),
    ]);

    private static string Size(SizeDocument size) => JsonLine.Object(
    [
        ("name", JsonLine.Text(size.Name)),
        ("multipleOf", JsonLine.Number(size.MultipleOf)),
        ("min", JsonLine.Number(size.Min)),
        ("max", size.Max is { } most ? JsonLine.Number(most) : null),
        ("value", size.Value is { } value ? JsonLine.Number(value) : null),
    ]);

    private static string? Penalty(float lambda) => lambda == 0 ? null : JsonLine.Number(lambda);

    private static string Names(IEnumerable<string> names) => JsonLine.Array(names.Select(JsonLine.Text));

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }
}
