using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Autoencoders.Models;

namespace Autoencoders.ArchitectureTests;

/// <summary>Makes <c>docs/layers.md</c> from the attributes and the rules, so that the page cannot disagree with them.</summary>
internal static class LayersPage
{
    private static readonly Assembly Language = typeof(DenseAttribute).Assembly;

    // What every layer takes is said once.
    private static readonly string[] Common = [nameof(LayerAttribute.Name), nameof(LayerAttribute.From), nameof(LayerAttribute.Trainable), nameof(LayerAttribute.TimeDistributed)];

    public static string Write()
    {
        XDocument documentation = XDocument.Load(System.IO.Path.ChangeExtension(Language.Location, ".xml"));
        var page = new StringBuilder(
            """
            # The layers

            Every layer also takes `Name`, `From` (the earlier layer that it reads), `Trainable` (false freezes it) and `TimeDistributed`
            (true applies it to every step of a sequence). Beside layers, a model takes in blocks and other models with `[Use<T>]` and
            `[TimeDistributed<T>]`, and applies a layer or block once more, with the same weights, with `[Share("name")]`. Names, defaults and formulas are those
            of Keras 3; shapes are channels last and without the batch. The last two columns are an example: the shape that enters a small
            one and the shape that leaves, and the weights that it then has. This page is made from the attributes and their rules.

            | layer | written | arguments by name (default) | example | weights |
            |---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (string kind in LayerRules.Kinds.Order(StringComparer.Ordinal))
            page.Append(Row(kind, documentation)).Append('\n');
        return page.ToString();
    }

    private static string Row(string kind, XDocument documentation)
    {
        Type attribute = Language.GetType("Autoencoders." + kind + "Attribute", throwOnError: true)!;
        ConstructorInfo[] constructors = [.. attribute.GetConstructors().OrderBy(static constructor => constructor.GetParameters().Length)];
        (ConstructorInfo constructor, ModelSpec spec) = constructors
            .Select(static constructor => (constructor, Spec: LayerExamples.Sound(constructor.DeclaringType!.Name[..^"Attribute".Length], constructor)))
            .Where(static pair => pair.Spec is not null)
            .Select(static pair => (pair.constructor, pair.Spec!))
            .First();
        LayerNode node = ModelChecker.Check(spec).Nodes[^1];
        string summary = Text(documentation.Descendants("member").First(member => (string?)member.Attribute("name") == "T:" + attribute.FullName).Element("summary")!);
        string written = string.Join(" ", constructors.Select(Written).Distinct());
        string weights = node.Weights.Count == 0 ? "none" : string.Join(", ", node.Weights.Select(static weight => weight.Name + " " + weight.Shape + (weight.IsTrainable ? "" : " fixed")));
        string inputs = string.Join(" and ", node.InputShapes.Select(static shape => shape.ToString()));
        return $"| **{kind}**<br>{summary} | {written} | {Named(attribute, constructor)} | {inputs} → {node.OutputShape} | {weights} |";
    }

    // A reference to a member is its name: <see cref="F:Autoencoders.Activation.Selu"/> becomes Selu.
    private static string Text(XElement summary)
    {
        foreach (XElement reference in summary.Descendants("see").ToArray())
            reference.ReplaceWith(new XText(((string?)reference.Attribute("cref") ?? "").Split('.')[^1]));
        return string.Join(" ", summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Written(ConstructorInfo constructor) =>
        "`(" + string.Join(", ", constructor.GetParameters().Select(static parameter => parameter.Name + (parameter.ParameterType.IsArray ? "[]" : ""))) + ")`";

    private static string Named(Type attribute, ConstructorInfo constructor)
    {
        object blank = constructor.Invoke([.. constructor.GetParameters().Select(static parameter => Blank(parameter.ParameterType))]);
        IEnumerable<string> arguments = attribute.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(static property => property.SetMethod is not null && !Common.Contains(property.Name))
            .OrderBy(static property => property.Name, StringComparer.Ordinal)
            .Select(property => property.Name + Default(property.GetValue(blank)));
        string all = string.Join(", ", arguments);
        return all.Length == 0 ? "none" : all;
    }

    private static string Default(object? value) => value switch
    {
        null or Array => "",
        bool flag => flag ? " (true)" : " (false)",
        IFormattable number => " (" + number.ToString(null, CultureInfo.InvariantCulture) + ")",
        _ => " (" + value + ")",
    };

    private static object Blank(Type type) =>
        type == typeof(int[]) ? new[] { 1 }
        : type == typeof(object[]) ? new object[] { "H" }
        : type == typeof(string[]) ? Array.Empty<string>()
        : type == typeof(string) ? ""
        : Activator.CreateInstance(type)!;
}
