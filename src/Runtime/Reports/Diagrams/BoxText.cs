using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>What stands in a box.</summary>
internal static class BoxText
{
    /// <summary>The kind of a layer, with the size of its kernel.</summary>
    /// <param name="node">The layer.</param>
    public static string Title(LayerNode node) => Title(node.Kind, node.Settings, node.StepAxes,
        node.Weights.FirstOrDefault(static weight => IsKernel(weight.Name))?.Shape.Sizes.Select(static size => size.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same of a layer of a document.</summary>
    /// <param name="layer">The layer.</param>
    public static string Title(LayerDocument layer) => Title(layer.Kind, layer.Settings, layer.StepAxes, layer.Weights.FirstOrDefault(static weight => IsKernel(weight.Name))?.Shape.Axes);

    /// <summary>What stands below the kind.</summary>
    /// <param name="architecture">The model.</param>
    /// <param name="members">The nodes that the box stands for.</param>
    /// <param name="name">The box's name.</param>
    /// <param name="isBlock">Whether it is a block's box.</param>
    /// <param name="all">The same nodes and their copies.</param>
    /// <param name="options">What to show.</param>
    public static IReadOnlyList<string> Lines(Architecture architecture, IReadOnlyList<int> members, string name, bool isBlock, IEnumerable<int> all, DiagramOptions options)
    {
        LayerNode first = architecture.Nodes[members[0]];
        string activation = options.ShowActivations && !isBlock && first.Activation != Activation.Linear ? ActivationName(first.Activation) : "";
        var lines = new List<string>();
        string[] named = [.. new[] { options.ShowLayerNames ? name : "", activation }.Where(static text => text.Length > 0)];
        if (named.Length > 0)
            lines.Add(string.Join(" · ", named));
        // The frame of a block that is called again says it for all that lies in it.
        if (first.CallOf is { } shared && (isBlock ? options.ExpandNested == 0 : first.Blocks.Count == 0))
            lines.Add(WeightsOf(shared));
        else if (first.CallOf is null && !isBlock && first.Weights.Count > 0 && first.Weights.All(weight => weight.Owner is not null && weight.Owner == first.Weights[0].Owner))
            lines.Add(WeightsOf(first.Weights[0].Owner![(first.Weights[0].Owner!.LastIndexOf('/') + 1)..]));
        if (members.Any(member => architecture.Nodes[member].IsCode))
            lines.Add("code");
        if (members.All(member => !architecture.Nodes[member].IsLive))
            lines.Add("reaches no output");
        if (options.ShowTrainable && Weights(architecture, all) is { Length: > 0 } weights)
            lines.Add(weights);
        if (members.Select(member => MistakeMark.Of(architecture, architecture.Nodes[member].Declaration)).FirstOrDefault(static mark => mark is not null) is { } mistake)
            lines.Add(mistake.Split(':')[0].TrimStart('←', ' '));
        return lines;
    }

    /// <summary>What says that weights are another one's.</summary>
    /// <param name="owner">The name of the layer or block.</param>
    public static string WeightsOf(string owner) => "weights of " + owner;

    private static string Title(string kind, IReadOnlyCollection<Setting> settings, int stepAxes, IEnumerable<string>? kernel)
    {
        if (kind == LayerNode.InputKind)
            return "Input";
        string window = Window(kind, settings, kernel is null ? [] : [.. kernel]);
        string title = settings.Any(static setting => setting is { Name: "Bidirectional", Value: 1 }) ? "Bidirectional " + kind : kind;
        return (stepAxes > 0 ? "TimeDistributed " : "") + title + (window.Length == 0 ? "" : " " + window);
    }

    // Of a convolution and of a pooling: 3×3.
    private static string Window(string kind, IReadOnlyCollection<Setting> settings, string[] kernel)
    {
        Setting[] pool = [.. settings.Where(static setting => setting.Name.StartsWith("poolSize", StringComparison.Ordinal))];
        return pool.Length > 0 ? string.Join("×", pool.Select(static setting => ((int)setting.Value).ToString(CultureInfo.InvariantCulture)))
            : kind.Contains("Conv", StringComparison.Ordinal) && kernel.Length > 2 ? string.Join("×", kernel.Take(kernel.Length - 2)) : "";
    }

    private static bool IsKernel(string weight) => weight.EndsWith("kernel", StringComparison.Ordinal);

    private static string Weights(Architecture architecture, IEnumerable<int> members)
    {
        WeightSpec[] weights = [.. members.SelectMany(architecture.CountedWeights)];
        long count = weights.Sum(static weight => weight.Shape.ElementCount);
        long frozen = weights.Where(static weight => !weight.IsTrainable).Sum(static weight => weight.Shape.ElementCount);
        string total = count.ToString("N0", CultureInfo.InvariantCulture) + (count == 1 ? " weight" : " weights");
        return count == 0 ? "" : frozen == 0 ? total : frozen == count ? total + ", frozen" : $"{total}, {frozen.ToString("N0", CultureInfo.InvariantCulture)} frozen";
    }

    // As C# writes it, with a small first letter: leakyRelu.
    private static string ActivationName(Activation activation)
    {
        string name = activation.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
