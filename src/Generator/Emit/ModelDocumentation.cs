using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;

namespace Autoencoders.Generator.Emit;

/// <summary>Prints what one sees of a model while typing: shapes, costs and, where it is broken, the mistake.</summary>
internal static class ModelDocumentation
{
    // This writes: /// <summary>The model Simple: (784) → (784), 50,992 parameters, 50,176 multiply-adds a sample.</summary>
    public static void Write(SourceWriter writer, Architecture architecture, IEnumerable<string> table)
    {
        writer.Line($"/// <summary>The model {Literal.Xml(architecture.Name)}: {Costs(architecture)}.</summary>");
        Table(writer, table, "it");
    }

    /// <summary>Prints the table, as remarks.</summary>
    public static void Table(SourceWriter writer, IEnumerable<string> table, string what)
    {
        writer.Line("/// <remarks>");
        writer.Line($"/// What {what} consists of:");
        writer.Line("/// <code>");
        foreach (string line in table)
            writer.Line(("/// " + Literal.Xml(line)).TrimEnd());
        writer.Line("/// </code>");
        writer.Line("/// </remarks>");
    }

    /// <summary>What an architecture does to shapes, and what that costs; what a broken one costs is not known.</summary>
    public static string Costs(Architecture architecture) =>
        PassEmitter.Flow(architecture)
        + (architecture.IsSound && architecture.Sizes.Count > 0 ? $", {Text(architecture.ParameterCount, "parameter")}"
            : architecture.IsSound ? $", {Text(architecture.ParameterCount, "parameter")}, {Text(architecture.MultiplyAdds, "multiply-add")} a sample"
            : architecture.Issues.Any(static issue => !issue.IsWarning) ? ", which is broken as marked in the table" : "");

    /// <summary>What a layer does to a shape, its weights and what they cost: <c>Dense relu, (784) → (32), kernel (784, 32), bias (32), 25,120 parameters</c>.</summary>
    public static string Layer(Architecture architecture, LayerNode node)
    {
        string? mark = MistakeMark.Of(architecture, node.Declaration);
        return string.Join(", ", node.OutputShape is null ? [PassEmitter.Flow(node)] : Facts(node)) + (mark is null ? "" : " " + Literal.Xml(mark).TrimEnd('.'));
    }

    private static IEnumerable<string> Facts(LayerNode node)
    {
        yield return PassEmitter.Flow(node);
        if (node.Weights.Count == 0)
            yield return "no weights";
        foreach (WeightSpec weight in node.Weights)
            yield return weight.Name + " " + weight.Shape + (weight.Owner is null ? "" : " of " + weight.Owner);
        if (node.Weights.Any(static weight => weight.Owner is null))
            yield return Text(node.ParameterCount, "parameter");
        if (node.MultiplyAdds > 0 && node.OutputShape is { HasNames: false } && node.InputShape is { HasNames: false })
            yield return Text(node.MultiplyAdds, "multiply-add");
    }

    private static string Text(long count, string what) => count.ToString("N0", CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");
}
