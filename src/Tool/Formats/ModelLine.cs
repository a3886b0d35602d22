using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Tool.Formats;

/// <summary>A model in a line: what goes in, what comes out, how many parameters.</summary>
internal static class ModelLine
{
    /// <summary>The shapes: <c>(784) → (784)</c>; <c>?</c> for one that is not known.</summary>
    public static string Flow(Architecture architecture) =>
        $"{Shapes(architecture.Inputs.Select(node => architecture.Nodes[node].OutputShape))} → {Shapes(architecture.Outputs.Select(output => architecture.Nodes[output.Node].OutputShape))}";

    /// <summary>The count, and a remark where the model is broken: <c>50,992 parameters</c>.</summary>
    public static string Parameters(Architecture architecture)
    {
        string count = architecture.ParameterCount.ToString("N0", CultureInfo.InvariantCulture) + (architecture.ParameterCount == 1 ? " parameter" : " parameters");
        return architecture.IsSound ? count : count + " up to a mistake";
    }

    private static string Shapes(IEnumerable<Shape?> shapes) =>
        string.Join(", ", shapes.Select(static shape => shape?.ToString() ?? "?")) is { Length: > 0 } text ? text : "?";
}
