using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Reads a document and refuses what is none.</summary>
internal static class DocumentReader
{
    public static ArchitectureDocument Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArchitectureDocumentException("The document is empty, where the JSON of an architecture was expected.");
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new ArchitectureDocumentException($"The document is no whole JSON: {failure.Message}", failure);
        }

        using (json)
        {
            try
            {
                return Document(new JsonField(json.RootElement, ""));
            }
            catch (InvalidOperationException failure)
            {
                throw new ArchitectureDocumentException("The document has a text or a name with half of a character in it.", failure);
            }
        }
    }

    private static ArchitectureDocument Document(JsonField root)
    {
        long schema = root.Require("schema").Whole();
        if (schema != ArchitectureDocument.Schema)
            throw new ArchitectureDocumentException($"The document is of schema {JsonLine.Number(schema)}; this library reads schema {JsonLine.Number(ArchitectureDocument.Schema)}. {(schema > ArchitectureDocument.Schema ? "Update the library, or write the document anew with it" : "Write the document anew")}.");
        string name = root.Require("name").Text();
        EquatableArray<LayerDocument> layers = All(root.Require("layers").Items(), Layer);
        var names = layers.Select(static layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        var document = new ArchitectureDocument(name, layers, All(root.Require("outputs").Items(), static output => new OutputDocument(output.Require("name").Text(), output.Require("layer").Text())))
        {
            Sizes = root.Find("sizes") is { } sizes ? All(sizes.Items(), Size) : default,
            Code = root.Find("code")?.Text(),
            Parts = root.Find("parts") is { } parts
                ? All(parts.Members(), static part => new PartDocument(part.Name, All(part.Value.Require("from").Items(), static from => from.Text()), All(part.Value.Require("layers").Items(), static layer => layer.Text())))
                : default,
            Totals = Totals(root.Require("totals")),
            Issues = root.Find("issues") is { } issues ? All(issues.Items(), Issue) : default,
        };
        // A layer reads what stands before it: whoever follows the inputs comes to an end.
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (LayerDocument layer in layers)
        {
            if (layer.Inputs.FirstOrDefault(input => !earlier.Contains(input)) is { } later)
                throw new ArchitectureDocumentException($"Layer '{layer.Name}' reads '{later}', but no layer before it is called that.");
            earlier.Add(layer.Name);
        }

        string[] strangers = [.. References(document).Where(reference => !names.Contains(reference)).Distinct()];
        return strangers.Length == 0 ? document : throw new ArchitectureDocumentException($"The document speaks of '{strangers[0]}', but none of its layers is called that.");
    }

    private static IEnumerable<string> References(ArchitectureDocument document) =>
    [
        .. document.Outputs.Select(static output => output.Layer),
        .. document.Parts.SelectMany(static part => part.From.Concat(part.Layers)),
        .. document.Code is null ? Array.Empty<string>() : [document.Code],
    ];

    private static LayerDocument Layer(JsonField layer) =>
        new(
            layer.Require("name").Text(),
            layer.Require("kind").Text(),
            All(layer.Require("inputs").Items(), static input => input.Text()),
            All(layer.Require("inputShapes").Items(), static shape => shape.ShapeOrNull()),
            layer.At("outputShape").ShapeOrNull())
        {
            Line = layer.Require("line").Small(),
            Activation = layer.Find("activation")?.Text(),
            ActivityL1 = layer.Find("activityL1")?.Number() ?? 0,
            ActivityL2 = layer.Find("activityL2")?.Number() ?? 0,
            Settings = layer.Find("settings") is { } settings ? All(settings.Members(), static setting => new Setting(setting.Name, setting.Value.Number())) : default,
            Expression = layer.Find("expression")?.Text(),
            Weights = layer.Find("weights") is { } weights ? All(weights.Members(), static weight => Weight(weight.Name, weight.Value)) : default,
            Parameters = layer.Require("parameters").Whole(),
            MultiplyAdds = layer.Require("multiplyAdds").Whole(),
            IsTrainable = layer.Require("trainable").Truth(),
            IsCode = layer.Find("isCode")?.Truth() ?? false,
            StepAxes = layer.Find("stepAxes")?.Small() ?? 0,
            Blocks = layer.Find("blocks") is { } blocks ? All(blocks.Items(), static block => new BlockUse(block.Require("name").Text(), block.Require("kind").Text())) : default,
            CallOf = layer.Find("callOf")?.Text(),
            Call = layer.Find("call")?.Small() ?? 0,
        };

    private static WeightDocument Weight(string name, JsonField weight) => new(name, weight.Require("shape").Shape(), weight.Require("initializer").Text())
    {
        Scale = weight.Find("scale")?.Number(),
        IsTrainable = weight.Require("trainable").Truth(),
        SharedWith = weight.Find("sharedWith")?.Text(),
        L1 = weight.Find("l1")?.Number() ?? 0,
        L2 = weight.Find("l2")?.Number() ?? 0,
        Constraint = weight.Find("constraint") is { } constraint
            ? new ConstraintDocument(
                constraint.Require("kind").Text(), constraint.Require("minNorm").Number(), constraint.Require("maxNorm").Number(), constraint.Require("rate").Number(),
                All(constraint.Require("axes").Items(), static axis => axis.Small(int.MinValue)))
            : null,
    };

    private static SizeDocument Size(JsonField size) =>
        new(size.Require("name").Text(), size.Require("multipleOf").Small(1), size.Require("min").Small(1), size.Find("max")?.Small(1), size.Find("value")?.Small(1));

    private static TotalsDocument Totals(JsonField totals) =>
        new(totals.Require("parameters").Whole(), totals.Require("trainable").Whole(), totals.Require("multiplyAdds").Whole());

    private static IssueDocument Issue(JsonField issue)
    {
        string severity = issue.Require("severity").Text();
        if (severity is not ("error" or "warning"))
            throw new ArchitectureDocumentException($"An issue's severity is '{severity}', where error or warning was expected.");
        return new IssueDocument(issue.Require("id").Text(), issue.Require("line").Small(), issue.Find("argument")?.Text(), issue.Require("message").Text(), severity == "warning");
    }

    private static EquatableArray<TTo> All<TFrom, TTo>(IEnumerable<TFrom> items, Func<TFrom, TTo> read) => new(items.Select(read));
}
