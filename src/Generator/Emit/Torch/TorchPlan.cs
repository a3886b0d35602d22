using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch;

/// <summary>What a generated module holds, and in which form each of its tensors lies: the only place that decides it.</summary>
internal sealed class TorchPlan
{
    private readonly Architecture _architecture;
    private readonly Dictionary<string, int> _positions;
    private readonly Dictionary<(int Node, string Suffix), string> _fields = [];

    public TorchPlan(Architecture architecture)
    {
        _architecture = architecture;
        _positions = architecture.Nodes.Select(static (node, at) => (node.Name, at)).GroupBy(static pair => pair.Name).ToDictionary(static pair => pair.Key, static pair => pair.First().at);
        Names = new TorchNames();
        Inputs = architecture.Inputs.Count == 1 ? [Names.Add("input")] : Names.AddAll(architecture.Inputs.Select(node => architecture.Nodes[node]));
        var modules = new List<TorchField>();
        foreach (int at in Held())
        {
            LayerNode node = architecture.Nodes[at];
            foreach (TorchPart part in TorchKinds.Of(node).Parts(node))
            {
                string name = part.Suffix.Length == 0 ? node.Name : node.Name + "_" + part.Suffix;
                _fields[(at, part.Suffix)] = Names.Add(name);
                modules.Add(new TorchField(_fields[(at, part.Suffix)], name, node, part));
            }
        }

        Fields = modules;
        Forms = new TorchForm[architecture.Nodes.Count];
        WorkForms = new TorchForm[architecture.Nodes.Count];
        for (int at = 0; at < Forms.Length; at++)
        {
            LayerNode node = architecture.Nodes[at];
            if (!Runs(node))
                continue;
            WorkForms[at] = TorchKinds.Of(node).Form(node, Forms[node.Inputs[0]]);
            Forms[at] = WorkForms[at].For(node.OutputShape!.Value);
        }
    }

    /// <summary>All names of the module.</summary>
    public TorchNames Names { get; }

    /// <summary>The parameters of <c>forward</c>.</summary>
    public string[] Inputs { get; }

    /// <summary>The modules in the order of the layers.</summary>
    public IReadOnlyList<TorchField> Fields { get; }

    /// <summary>The form in which each node leaves its output.</summary>
    public TorchForm[] Forms { get; }

    /// <summary>The form in which each node computes.</summary>
    public TorchForm[] WorkForms { get; }

    /// <summary>Whether a node computes something that reaches an output.</summary>
    public static bool Runs(LayerNode node) => !node.IsInput && node.IsLive;

    /// <summary>The field with a node's module: its own, or that of the layer whose weights it shares.</summary>
    public string Field(int node, string suffix) => _fields[(Owner(node), suffix)];

    /// <summary>The field with the module of a layer by name.</summary>
    public string Field(string layer) => Field(_positions[layer], "");

    private int Owner(int node)
    {
        LayerNode layer = _architecture.Nodes[node];
        string? owner = TorchKinds.Of(layer).Owner(layer);
        return owner is null ? node : _positions[owner];
    }

    // Layers that run, and those whose modules they use.
    private IEnumerable<int> Held()
    {
        var held = new SortedSet<int>();
        for (int at = 0; at < _architecture.Nodes.Count; at++)
        {
            if (!Runs(_architecture.Nodes[at]))
                continue;
            held.Add(Owner(at));
            foreach (string owner in _architecture.Nodes[at].Weights.Select(static weight => weight.Owner).OfType<string>())
                held.Add(Owner(_positions[owner]));
        }

        return held;
    }
}

/// <summary>A field of a generated module.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Registered">The name under which the module knows it.</param>
/// <param name="Node">The layer that it belongs to.</param>
/// <param name="Part">What it is.</param>
internal sealed record TorchField(string Name, string Registered, LayerNode Node, TorchPart Part);
