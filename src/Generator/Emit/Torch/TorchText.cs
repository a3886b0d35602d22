using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch;

/// <summary>Numbers and lists as generated modules write them, and a node's numbers by axis.</summary>
internal static class TorchText
{
    /// <summary>A float as the shortest double that reads the same.</summary>
    public static string Number(float number) =>
        number >= float.MaxValue ? "double.PositiveInfinity" : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A flag.</summary>
    public static string Flag(bool flag) => flag ? "true" : "false";

    /// <summary><c>new long[] { 2, 3 }</c>.</summary>
    public static string Array(IEnumerable<int> values) => $"new long[] {{ {Join(values)} }}";

    /// <summary><c>3</c>, or <c>(3, 5)</c> where numbers differ by axis.</summary>
    public static string PerAxis(IReadOnlyList<int> values, bool alike) => alike || values.Count == 1 ? Literal.Of(values[0]) : $"({Join(values)})";

    /// <summary>Whether each list holds one number only, again and again.</summary>
    public static bool AreAlike(params IReadOnlyList<int>[] lists) => lists.All(static list => list.Distinct().Count() <= 1);

    /// <summary><c>2, 3</c>.</summary>
    public static string Join(IEnumerable<int> values) => string.Join(", ", values.Select(static value => Literal.Of(value)));

    /// <summary>An activation's full name.</summary>
    public static string Name(Activation activation) => "global::Autoencoders.Activation." + activation;

    /// <summary>A node's numbers of a name, one for each axis.</summary>
    public static int[] Numbers(LayerNode node, string name, int count) =>
        [.. Enumerable.Range(0, count).Select(axis => (int)node.Number(name + axis.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>Whether one of a node's numbers is set.</summary>
    public static bool Is(LayerNode node, string name) => node.Number(name) != 0;

    /// <summary>What enters at a step.</summary>
    public static Shape Input(LayerNode node) => node.AtStep(node.InputShape!.Value);

    /// <summary>What leaves at a step.</summary>
    public static Shape Output(LayerNode node) => node.AtStep(node.OutputShape!.Value);

    /// <summary>Cells before and behind each axis as <c>pad</c> takes them: the last axis first.</summary>
    public static int[] Cells(IReadOnlyList<int> before, IReadOnlyList<int> behind) =>
        [.. Enumerable.Range(0, before.Count).Reverse().SelectMany(axis => new[] { before[axis], behind[axis] })];

    /// <summary>A call of <c>pad</c>, or the map itself where nothing is added.</summary>
    public static string Pad(string map, int[] cells, string value = "")
    {
        if (cells.All(static cell => cell == 0))
            return map;
        return $"nn.functional.pad({map}, {(cells.Length > 4 ? Array(cells) : $"({Join(cells)})")}{(value.Length > 0 ? ", value: " + value : "")})";
    }
}
