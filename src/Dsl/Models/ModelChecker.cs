using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models.Hints;

namespace Autoencoders.Models;

/// <summary>
/// Derives what a model means from what was written. A pure function: no compiler, no files, no culture; the analyzer,
/// the generator and the run-time reports all call it, so they cannot disagree.
/// </summary>
public sealed class ModelChecker
{
    internal const string DefaultInputName = "input_1";

    private readonly ModelSpec _spec;
    private readonly IReadOnlyList<Shape?>? _entering;
    private readonly bool _isData;
    private readonly bool _seeksRepair;
    private readonly NodeList _nodes;
    private readonly List<Issue> _issues = [];
    private readonly LayerReader _layers;
    private readonly BlockReader _blocks;
    private readonly ShareReader _shares;
    private int? _code;

    private ModelChecker(ModelSpec spec, IReadOnlyList<Shape?>? entering, bool isData, CheckedBlocks blocks, bool seeksRepair = true)
    {
        _seeksRepair = seeksRepair;
        _spec = spec;
        _entering = entering;
        _isData = isData;
        _nodes = new NodeList(spec, _issues);
        var sources = new SourceReader(_nodes, _issues);
        _layers = new LayerReader(_nodes, sources, spec.Declarations.FirstOrDefault(static line => line.Kind == "Defaults"), _issues);
        _blocks = new BlockReader(_nodes, sources, blocks, _issues);
        _shares = new ShareReader(_nodes, sources, _issues);
    }

    /// <summary>Derives an architecture; its <see cref="Architecture.Issues"/> say what is wrong. A block is checked as far as that goes without sizes.</summary>
    /// <param name="spec">The model, or block, as it was written.</param>
    public static Architecture Check(ModelSpec spec) => spec is { HasNamedSizes: true } ? new NamedModelChecker(spec, seeksRepair: true).Run() : Check(spec, null, true, new CheckedBlocks());

    /// <summary>Derives the architecture of a block for what enters it.</summary>
    /// <param name="spec">The block, or a model, which has inputs of its own.</param>
    /// <param name="entering">The shapes of what enters; null where one, or all, are unknown.</param>
    /// <param name="isData">Whether it is data, rather than what a layer made.</param>
    /// <param name="blocks">What was found about blocks so far.</param>
    internal static Architecture Check(ModelSpec spec, IReadOnlyList<Shape?>? entering, bool isData, CheckedBlocks blocks)
    {
        if (spec is null)
            throw new ArgumentNullException(nameof(spec));
        if (spec.HasNamedSizes)
            return new NamedModelChecker(spec, seeksRepair: false).Run(entering);
        return new ModelChecker(spec, entering, isData, blocks).Run();
    }

    /// <summary>The same without a search for what would repair a mistake, which itself asks this way.</summary>
    internal static Architecture CheckPlainly(ModelSpec spec) => spec.HasNamedSizes ? new NamedModelChecker(spec, seeksRepair: false).Run() : CheckNumbers(spec, seeksRepair: false);

    /// <summary>Derives an architecture from a model in which every size is a number.</summary>
    internal static Architecture CheckNumbers(ModelSpec spec, bool seeksRepair) => new ModelChecker(spec, null, isData: true, new CheckedBlocks(), seeksRepair).Run();

    private Architecture Run()
    {
        if (_spec.HasReservedName)
            Report(IssueId.InvalidName, Marker(), null, $"A model cannot be called '{_spec.Name}': it is given a member of that name. Choose another name.");
        CheckRepeated();
        if (_spec.IsBlock)
            _nodes.Add(LayerNode.Input(DefaultInputName, Marker(), _entering is { Count: > 0 } ? _entering[0] : null) with { HoldsData = _isData });
        for (int line = 0; line < _spec.Declarations.Count; line++)
            Read(line);
        CheckPresence();

        List<LayerNode> nodes = _nodes.Nodes;
        IReadOnlyList<OutputPlan> outputs = new OutputPlanner(_spec, _nodes, _issues).Plan();
        bool isRead = outputs.All(static output => output.IsKnown) && nodes.TrueForAll(static node => node.IsInput || node.Inputs.Count > 0);
        if (_issues.Count == 0 && isRead)
            MarkDeadLayers(outputs);
        IReadOnlyList<PartPlan> parts = new PartPlanner(_spec, _nodes, outputs.Count > 0 && outputs.All(static output => output.IsKnown) ? outputs[0].Node : -1, _code, _issues).Plan();
        if (_issues.TrueForAll(static issue => issue.IsWarning) && isRead && outputs.Count > 0)
            new WholeModelRules(_spec, nodes, outputs, _code, _issues, _seeksRepair).Check();
        if (_entering is null && _seeksRepair && isRead && outputs.Count > 0)
            HintRules.Check(new WholeModel(_spec, nodes, outputs, _code), _issues);
        return new Architecture(_spec.Name, nodes, outputs, _code, parts, _issues.OrderBy(static issue => issue.Declaration).ToList());
    }

    private void Read(int line)
    {
        Declaration declaration = _spec.Declarations[line];
        if (declaration.Kind is "Input" or "Output" or "Code" or "Part" or "Budget" or "Dim" && _spec.IsBlock)
            Report(IssueId.NotInBlock, line, null, $"[{declaration.Kind}] belongs to a model; a block takes what stands before it and gives what its last layer gives. Remove the line.");
        else if (declaration.Kind == "Input")
            ReadInput(line, declaration);
        else if (declaration.Kind == "Code")
            ReadCode(line);
        else if (declaration.Kind == "Dim")
            Report(IssueId.UnknownSize, line, "name", $"[Dim] describes '{declaration.Find("name")?.Value as string}', and no [Input] of {_spec.Name} has a named size. Write the name there, such as [Input(\"H\", \"W\", 1)], or remove the line.");
        else if (declaration.Kind is "Use" or "TimeDistributed")
            _blocks.Read(line, declaration);
        else if (declaration.Kind == "Share")
            _shares.Read(line, declaration);
        else if (declaration.Find(CustomLayerArguments.Rule) is not null)
            _layers.Read(line, declaration, new CustomLayerRule(declaration.Kind));
        else if (LayerRules.Find(declaration.Kind) is { } rule)
            _layers.Read(line, declaration, rule);
    }

    private void ReadInput(int line, Declaration declaration)
    {
        if (_nodes.Nodes.Count > 0 && !_nodes.Nodes.Exists(static node => node.IsInput))
        {
            Report(IssueId.InputAfterLayer, line, null, $"[Input] stands after layer '{_nodes.Nodes[0].Name}', so nothing enters that layer. Move [Input] in front of it.");
            return;
        }

        string name = _nodes.ReadName(line, declaration) ?? _nodes.AutomaticInputName();
        bool isOnly = _spec.Declarations.Count(static other => other.Kind == "Input") == 1;
        LayerNode input = LayerNode.Input(name, line, ReadSizes(line, declaration, "[Input]"));
        _nodes.Add(input with { MemberName = isOnly ? input.MemberName : _nodes.Member(name), HoldsData = _isData });
    }

    private Shape? ReadSizes(int line, Declaration declaration, string what)
    {
        if (declaration.Find("sizes")?.Value is not EquatableArray<int> sizes)
            return null;
        if (sizes.Count == 0)
        {
            Report(IssueId.NotPositive, line, null, $"{what} needs at least one size: {what.TrimEnd(']')}(784)] for a vector, {what.TrimEnd(']')}(28, 28, 1)] for a grey picture.");
            return null;
        }

        if (sizes.Any(static size => size < 1))
        {
            int wrong = sizes.First(static size => size < 1);
            Report(IssueId.NotPositive, line, "sizes", $"{what} needs sizes of at least 1; got {LayerContext.Text((IFormattable)wrong)}. The batch is not written.");
            return null;
        }

        if (Shape.Product(sizes) > int.MaxValue)
        {
            Report(IssueId.TooLarge, line, "sizes", $"{what} holds {LayerContext.Text(Shape.Product(sizes))} values a sample; at most {LayerContext.Text((long)int.MaxValue)} can be held.");
            return null;
        }

        return new Shape(sizes.ToArray());
    }

    private void ReadCode(int line)
    {
        if (_code is { } first)
        {
            Report(IssueId.SeveralCodes, line, null, $"{_spec.Name} has a second [Code]; '{_nodes.Nodes[first].Row}' is the code already. Keep one.", related: _nodes.Nodes[first].Declaration);
            return;
        }

        int current = _nodes.Current >= 0 ? _nodes.Current : _nodes.Nodes.Count - 1;
        if (current < 0 || _nodes.Nodes[current].IsInput)
        {
            Report(IssueId.CodeBeforeLayers, line, null, "[Code] marks the layer before it, and there is none. Move it behind the layer that makes the code.");
            return;
        }

        _code = current;
        _nodes.Nodes[current] = _nodes.Nodes[current] with { IsCode = true };
    }

    private void CheckRepeated()
    {
        foreach (string kind in new[] { "Defaults", "Budget" })
        {
            int[] lines = Enumerable.Range(0, _spec.Declarations.Count).Where(line => _spec.Declarations[line].Kind == kind).ToArray();
            if (lines.Length > 1)
                Report(IssueId.Repeated, lines[1], null, $"[{kind}] stands twice; a model has one. Join them.", related: lines[0]);
        }
    }

    private void CheckPresence()
    {
        List<LayerNode> nodes = _nodes.Nodes;
        if (nodes.Count == 0 || !nodes[0].IsInput)
        {
            if (_issues.TrueForAll(static issue => issue.Id != IssueId.InputAfterLayer))
                Report(IssueId.NoInput, Marker(), null, $"{_spec.Name} has no [Input], so no size can be inferred. Add one before the first layer, such as [Input(784)].");
        }
        else if (nodes.TrueForAll(static node => node.IsInput) && !_spec.Declarations.Any(static line => line.Kind is "Use" or "TimeDistributed" or "Share"))
        {
            Report(IssueId.NoLayers, Marker(), null, $"{_spec.Name} has no layers. Add one{(_spec.IsBlock ? "" : " after [Input]")}, such as [Dense(32, Activation.Relu)].");
        }
    }

    private int Marker()
    {
        for (int line = 0; line < _spec.Declarations.Count; line++)
        {
            if (_spec.Declarations[line].Kind is "Model" or "Block")
                return line;
        }

        return 0;
    }

    private void MarkDeadLayers(IReadOnlyList<OutputPlan> outputs)
    {
        var live = new HashSet<int>();
        var waiting = new Stack<int>(outputs.Select(static output => output.Node));
        List<LayerNode> nodes = _nodes.Nodes;
        while (waiting.Count > 0)
        {
            int at = waiting.Pop();
            if (at >= 0 && live.Add(at))
            {
                foreach (int input in nodes[at].Inputs)
                    waiting.Push(input);
            }
        }

        for (int at = 0; at < nodes.Count; at++)
        {
            if (live.Contains(at))
                continue;
            LayerNode node = nodes[at];
            bool isRead = nodes.Exists(other => other.Inputs.Contains(at)) || !IsNamed(at);
            nodes[at] = node with { IsLive = node.IsInput };
            if (!isRead && !_spec.Declarations.Any(line => line.Kind == "Part" && line.Find("To")?.Value is string to && _nodes.Positions.TryGetValue(to, out int end) && end == at))
            {
                Report(
                    IssueId.DeadLayer,
                    node.Declaration,
                    null,
                    node.IsInput
                        ? $"Input '{node.Name}' leads nowhere: no layer reads it. Remove it or read it with From."
                        : $"{node.RowKind} '{node.Row}' leads nowhere: no later layer or part reads it, so it is never trained. Remove it or read it with From.");
            }
        }
    }

    // What leads nowhere within a block is that block's own doubt.
    private bool IsNamed(int node) => _nodes.Positions.Values.Contains(node);

    private void Report(string id, int line, string? argument, string message, int? related = null) =>
        _issues.Add(new Issue(id, line, argument, message, null, related));
}
