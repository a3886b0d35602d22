using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>What the lines read so far have made: nodes in order, and the names by which later lines call them.</summary>
internal sealed class NodeList
{
    private readonly ModelSpec _spec;
    private readonly ICollection<Issue> _issues;
    private readonly List<LayerNode> _nodes = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members;
    private readonly HashSet<string> _writtenNames;

    public NodeList(ModelSpec spec, ICollection<Issue> issues)
    {
        _spec = spec;
        _issues = issues;

        // Attributes are bound inside the class, where a property of that name would hide a block.
        _members = new HashSet<string>(spec.Declarations.Select(static line => line.Find("type")?.Value).OfType<string>(), StringComparer.Ordinal);
        _writtenNames = new HashSet<string>(
            spec.Declarations.Select(static line => line.Kind is "Part" or "Output" ? null : line.Find("Name")?.Value).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>The nodes, in order.</summary>
    public List<LayerNode> Nodes => _nodes;

    /// <summary>The position of what comes out of each named layer, input or block.</summary>
    public IReadOnlyDictionary<string, int> Positions => _positions;

    /// <summary>The position of the node that the next line reads; −1 where that is unknown.</summary>
    public int Current { get; set; } = -1;

    /// <summary>Appends a node, which the next line reads.</summary>
    public void Add(LayerNode node)
    {
        _positions[node.Name] = _nodes.Count;
        Append(node);
    }

    /// <summary>Appends a node of a block, which only lines of that block can name.</summary>
    public void Append(LayerNode node)
    {
        Current = _nodes.Count;
        _nodes.Add(node);
    }

    /// <summary>Names what comes out of a block.</summary>
    public void Name(string name, int position)
    {
        _positions[name] = position;
        Current = position;
    }

    /// <summary>Whether a later line has this name.</summary>
    public bool IsLater(string name) => _writtenNames.Contains(name);

    /// <summary>Whether a line has this name itself.</summary>
    public bool IsName(int line, string name) => _spec.Declarations[line].Find("Name")?.Value as string == name;

    /// <summary>A C# property that is still free.</summary>
    public string Member(string name) => Names.Member(name, _spec.Name, _members);

    /// <summary>dense, dense_1, …; as in Keras a written name takes no number, and one that stands anywhere in the model is passed over.</summary>
    public string AutomaticName(string kind, out string member)
    {
        string snake = Names.Snake(kind);
        while (true)
        {
            _kinds.TryGetValue(kind, out int count);
            _kinds[kind] = count + 1;
            string number = count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
            string name = count == 0 ? snake : snake + "_" + number;
            member = kind + number;
            if (!_writtenNames.Contains(name) && !_positions.ContainsKey(name))
                return name;
        }
    }

    /// <summary>What a written name is as a member: where it is one that the kind has by default, the same as by default.</summary>
    public static string WrittenMember(string name, string kind)
    {
        string snake = Names.Snake(kind);
        if (name == snake)
            return kind;
        string number = name.StartsWith(snake + "_", StringComparison.Ordinal) ? name.Substring(snake.Length + 1) : "";
        return number.Length > 0 && number[0] != '0' && number.All(static c => c is >= '0' and <= '9') ? kind + number : name;
    }

    /// <summary>input_1, input_2, …: Keras counts inputs from 1.</summary>
    public string AutomaticInputName()
    {
        for (int number = _nodes.Count(static node => node.IsInput) + 1; ; number++)
        {
            string name = "input_" + number.ToString(CultureInfo.InvariantCulture);
            if (!_writtenNames.Contains(name) && !_positions.ContainsKey(name))
                return name;
        }
    }

    /// <summary>The name that a line gives; null where it gives none, or one that cannot be, which is reported.</summary>
    public string? ReadName(int line, Declaration declaration)
    {
        if (declaration.Find("Name")?.Value is not string name)
            return null;
        if (!Names.IsValid(name))
        {
            _issues.Add(new Issue(IssueId.InvalidName, line, "Name", $"'{name}' cannot name a layer: a letter first, then letters, digits, '_' and '-'. Choose another name."));
            return null;
        }

        if (_positions.TryGetValue(name, out int first))
        {
            _issues.Add(new Issue(IssueId.DuplicateName, line, "Name", $"The name '{name}' is taken by an earlier line. Choose another; names are checkpoint keys.", Related: _nodes[first].Declaration));
            return null;
        }

        return name;
    }

    /// <summary>How the shape at a node came about: <c>input_1 (28, 28, 1) → flatten (784)</c>.</summary>
    public string Chain(int position)
    {
        if (position < 0)
            return "nothing";
        var steps = new Stack<string>();
        for (int at = position; ; at = _nodes[at].Inputs[0])
        {
            steps.Push(_nodes[at].Name + " " + (_nodes[at].OutputShape?.ToString() ?? "(?)"));
            if (_nodes[at].Inputs.Count == 0)
                return string.Join(" → ", steps);
        }
    }
}
