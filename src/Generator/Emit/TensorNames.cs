using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Generator.Emit;

/// <summary>How generated code writes the tensors that enter or leave: one by itself, several as a record with a name for each.</summary>
internal sealed class TensorNames(string record, IReadOnlyList<string> members, IReadOnlyList<Shape?> shapes)
{
    private const string Samples = "global::Autoencoders.Samples";

    /// <summary>Whether there are several.</summary>
    public bool AreSeveral => members.Count > 1;

    /// <summary>The C# type that holds them.</summary>
    public string Type => AreSeveral ? record : Samples;

    /// <summary>What enters an architecture.</summary>
    public static TensorNames InputsOf(Architecture architecture) =>
        new("Inputs", architecture.Inputs.Select(node => architecture.Nodes[node].MemberName).ToArray(), architecture.Inputs.Select(node => architecture.Nodes[node].OutputShape).ToArray());

    /// <summary>What leaves an architecture.</summary>
    public static TensorNames OutputsOf(Architecture architecture) =>
        new("Outputs", architecture.Outputs.Select(static output => output.MemberName).ToArray(), architecture.Outputs.Select(output => architecture.Nodes[output.Node].OutputShape).ToArray());

    /// <summary>Writes <c>public sealed record Inputs(Samples Image, Samples Label);</c>, where there are several.</summary>
    public void WriteRecord(SourceWriter writer, string what)
    {
        if (!AreSeveral)
            return;
        writer.Line($"/// <summary>Samples for every {what}, by name.</summary>");
        for (int at = 0; at < members.Count; at++)
            writer.Line($"/// <param name=\"{members[at]}\">Samples of {PassEmitter.Text(shapes[at])}.</param>");
        writer.Line($"public sealed record {record}({string.Join(", ", members.Select(static member => Samples + " " + Literal.Identifier(member)))});");
        writer.Line();
    }

    /// <summary>The tensors of a variable as an array: <c>[inputs.Image, inputs.Label]</c>.</summary>
    public string Array(string variable) => AreSeveral ? "[" + string.Join(", ", members.Select(member => variable + "." + Literal.Identifier(member))) + "]" : "[" + variable + "]";

    /// <summary>An array of tensors as the type that holds them.</summary>
    public string FromArray(string array) => AreSeveral ? $"new {record}({string.Join(", ", members.Select((_, at) => $"{array}[{Literal.Of(at)}]"))})" : array + "[0]";

    /// <summary>The parameters of a method that takes them one by one: <c>Samples image, Samples label</c>.</summary>
    public string Parameters() => string.Join(", ", members.Select(static member => Samples + " " + Parameter(member)));

    /// <summary>The arguments of such a method: <c>image, label</c>.</summary>
    public string Arguments() => string.Join(", ", members.Select(Parameter));

    /// <summary>The parameters' names and, for their documentation, the tensors' names.</summary>
    public IEnumerable<string> ParameterNames() => members.Select(Parameter);

    private static string Parameter(string member) => Literal.Identifier(char.ToLowerInvariant(member[0]) + member.Substring(1));
}
