using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models.Hints;

/// <summary>A model with all of its lines and layers, as the rules about the whole look at it.</summary>
/// <param name="Spec">The model as it was written.</param>
/// <param name="Nodes">Its layers, all shapes known.</param>
/// <param name="Outputs">What leaves it.</param>
/// <param name="Code">The position of its code; null where it has none.</param>
internal sealed record WholeModel(ModelSpec Spec, IReadOnlyList<LayerNode> Nodes, IReadOnlyList<OutputPlan> Outputs, int? Code)
{
    /// <summary>The layers that stand on a line of their own, reach the output and are no second call: what a user can change in one place.</summary>
    public IEnumerable<LayerNode> Own => Nodes.Where(IsOwn);

    /// <summary>Whether a layer is one of these.</summary>
    public static bool IsOwn(LayerNode node) => node is { IsInput: false, Blocks.Count: 0, CallOf: null, IsLive: true };

    /// <summary>The line of a layer.</summary>
    public Declaration Line(LayerNode node) => Spec.Declarations[node.Declaration];

    /// <summary>The argument that gives a layer its activation; null, the line as a whole, where that is [Defaults] or the layer itself.</summary>
    public string? ActivationArgument(LayerNode node)
    {
        string argument = node.Kind == "Activation" ? "function" : "activation";
        return Line(node).Find(argument) is null ? null : argument;
    }

    /// <summary>The layers that read what a layer gives.</summary>
    public IEnumerable<int> Readers(int at) => Enumerable.Range(0, Nodes.Count).Where(reader => Nodes[reader].Inputs.Contains(at));

    /// <summary>The layers that read what a layer gives, where only the shape was changed between.</summary>
    public IEnumerable<int> ReadersBehindViews(int at) => Readers(at).SelectMany(reader => Nodes[reader].IsView ? ReadersBehindViews(reader) : [reader]);

    /// <summary>The layer that made what a layer gives, where only the shape was changed since.</summary>
    public int Source(int at)
    {
        while (Nodes[at].IsView)
            at = Nodes[at].Inputs[0];
        return at;
    }

    /// <summary>A layer and everything that it depends on.</summary>
    public IReadOnlyCollection<int> UpTo(int at)
    {
        var found = new SortedSet<int>();
        var waiting = new Stack<int>([at]);
        while (waiting.Count > 0)
        {
            int next = waiting.Pop();
            if (!found.Add(next))
                continue;
            foreach (int input in Nodes[next].Inputs)
                waiting.Push(input);
        }

        return found;
    }

    /// <summary>The position of the first line of a kind; −1 where there is none.</summary>
    public int LineOf(string kind)
    {
        int line = Spec.Declarations.Count - 1;
        while (line >= 0 && !string.Equals(Spec.Declarations[line].Kind, kind, StringComparison.Ordinal))
            line--;
        return line;
    }
}
