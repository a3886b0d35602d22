using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>
/// Derives what a model means from what was written. A pure function: no compiler, no files, no culture; the analyzer,
/// the generator and the run-time reports all call it, so they cannot disagree.
/// </summary>
public sealed class ModelChecker
{
    internal const string DefaultInputName = "input_1";

    private readonly ModelSpec _spec;
    private readonly List<LayerNode> _nodes = [];
    private readonly List<Issue> _issues = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _explicitNames;
    private readonly Declaration? _defaults;
    private int? _code;

    private ModelChecker(ModelSpec spec)
    {
        _spec = spec;
        _defaults = spec.Declarations.FirstOrDefault(static line => line.Kind == "Defaults");
        _explicitNames = new HashSet<string>(
            spec.Declarations.Select(static line => line.Kind is "Part" or "Output" ? null : line.Find("Name")?.Value).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>Derives an architecture; its <see cref="Architecture.Issues"/> say what is wrong.</summary>
    /// <param name="spec">The model as it was written.</param>
    public static Architecture Check(ModelSpec spec)
    {
        if (spec is null)
            throw new ArgumentNullException(nameof(spec));
        return new ModelChecker(spec).Run();
    }

    private Architecture Run()
    {
        if (_spec.HasReservedName)
            Report(IssueId.InvalidName, Marker(), null, $"A model cannot be called '{_spec.Name}': it is given a member of that name. Choose another name.");
        CheckRepeated();
        for (int line = 0; line < _spec.Declarations.Count; line++)
            Read(line);
        CheckPresence();

        IReadOnlyList<OutputPlan> outputs = new OutputPlanner(_spec, _nodes, _issues).Plan();
        bool isRead = outputs.All(static output => output.IsKnown) && _nodes.TrueForAll(static node => node.IsInput || node.Inputs.Count > 0);
        if (_issues.Count == 0 && isRead)
            MarkDeadLayers(outputs);
        IReadOnlyList<PartPlan> parts = new PartPlanner(_spec, _nodes, outputs.Count > 0 && outputs.All(static output => output.IsKnown) ? outputs[0].Node : -1, _code, _issues).Plan();
        if (_issues.TrueForAll(static issue => issue.IsWarning) && isRead && outputs.Count > 0)
            new WholeModelRules(_spec, _nodes, outputs, _code, _issues).Check();
        return new Architecture(_spec.Name, _nodes, outputs, _code, parts, _issues.OrderBy(static issue => issue.Declaration).ToList());
    }

    private void Read(int line)
    {
        Declaration declaration = _spec.Declarations[line];
        if (declaration.Kind == "Input")
            ReadInput(line, declaration);
        else if (declaration.Kind == "Code")
            ReadCode(line);
        else if (LayerRules.Find(declaration.Kind) is { } rule)
            ReadLayer(line, declaration, rule);
    }

    private void ReadInput(int line, Declaration declaration)
    {
        if (_nodes.Count > 0 && !_nodes.Exists(static node => node.IsInput))
        {
            Report(IssueId.InputAfterLayer, line, null, $"[Input] stands after layer '{_nodes[0].Name}', so nothing enters that layer. Move [Input] in front of it.");
            return;
        }

        string name = ReadName(line, declaration) ?? AutomaticInputName();
        bool isOnly = _spec.Declarations.Count(static other => other.Kind == "Input") == 1;
        LayerNode input = LayerNode.Input(name, line, ReadSizes(line, declaration, "[Input]"));
        _positions[name] = _nodes.Count;
        _nodes.Add(isOnly ? input : input with { MemberName = Names.Member(name, _spec.Name, _members) });
    }

    // input_1, input_2, …: Keras counts inputs from 1.
    private string AutomaticInputName()
    {
        for (int number = _nodes.Count(static node => node.IsInput) + 1; ; number++)
        {
            string name = "input_" + number.ToString(CultureInfo.InvariantCulture);
            if (!_explicitNames.Contains(name) && !_positions.ContainsKey(name))
                return name;
        }
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
            Report(IssueId.SeveralCodes, line, null, $"{_spec.Name} has a second [Code]; '{_nodes[first].Name}' is the code already. Keep one.", related: _nodes[first].Declaration);
            return;
        }

        if (_nodes.Count == 0 || _nodes[_nodes.Count - 1].IsInput)
        {
            Report(IssueId.CodeBeforeLayers, line, null, "[Code] marks the layer before it, and there is none. Move it behind the layer that makes the code.");
            return;
        }

        _code = _nodes.Count - 1;
        _nodes[_code.Value] = _nodes[_code.Value] with { IsCode = true };
    }

    private void ReadLayer(int line, Declaration declaration, LayerRule rule)
    {
        string? written = ReadName(line, declaration);
        string member = written ?? "";
        string name = written ?? AutomaticName(rule.Kind, out member);
        int[] sources = rule.ReplacingArguments.Count > 0 ? SourcesByArgument(line, declaration, rule)
            : rule.TakesSeveral ? [Source(line, declaration), .. rule.SourceArguments.SelectMany(argument => NamedSources(line, declaration, argument))]
            : [Source(line, declaration)];
        bool isKnown = sources.All(static source => source >= 0);
        Shape?[] inputs = sources.Select(source => source >= 0 ? _nodes[source].OutputShape : null).ToArray();
        var blank = new LayerNode(
            name,
            rule.Kind,
            Names.Member(member, _spec.Name, _members),
            line,
            isKnown ? new EquatableArray<int>(sources) : EquatableArray<int>.Empty,
            inputs[0],
            null)
        {
            InputShapes = new EquatableArray<Shape?>(inputs),
            TakesSeveral = rule.TakesSeveral,
        };
        var context = new LayerContext(
            declaration,
            _defaults,
            blank,
            () => sources[0] >= 0 ? Chain(sources[0]) : "nothing",
            (id, argument, message) => Report(id, line, argument, message, related: isKnown ? _nodes[sources[sources.Length - 1]].Declaration : null))
        {
            Sources = sources.Select(source => source >= 0 ? _nodes[source] : null).ToArray(),
        };
        rule.Infer(context);
        _positions[name] = _nodes.Count;
        _nodes.Add(context.Node);
    }

    // dense, dense_1, …; as in Keras a written name takes no number, and one that stands anywhere in the model is passed over.
    private string AutomaticName(string kind, out string member)
    {
        string snake = Names.Snake(kind);
        while (true)
        {
            _kinds.TryGetValue(kind, out int count);
            _kinds[kind] = count + 1;
            string number = count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
            string name = count == 0 ? snake : snake + "_" + number;
            member = kind + number;
            if (!_explicitNames.Contains(name))
                return name;
        }
    }

    private string? ReadName(int line, Declaration declaration)
    {
        if (declaration.Find("Name")?.Value is not string name)
            return null;
        if (!Names.IsValid(name))
        {
            Report(IssueId.InvalidName, line, "Name", $"'{name}' cannot name a layer: a letter first, then letters, digits, '_' and '-'. Choose another name.");
            return null;
        }

        if (_positions.TryGetValue(name, out int first))
        {
            Report(IssueId.DuplicateName, line, "Name", $"The name '{name}' is taken by an earlier line. Choose another; names are checkpoint keys.", related: _nodes[first].Declaration);
            return null;
        }

        return name;
    }

    // The position of the node that a line reads: the one before it, or the one that From names.
    private int Source(int line, Declaration declaration)
    {
        if (declaration.Find("From") is not { } from || from.Value is null)
            return _nodes.Count - 1;
        if (from.Value is not string name)
            return -1;
        if (_positions.TryGetValue(name, out int position))
            return position;
        ReportUnknownLayer(_issues, line, "From", name, _positions.Keys, _explicitNames.Contains(name));
        return -1;
    }

    // The positions of the nodes that an argument names beside the current tensor: several in a list, or one.
    private IEnumerable<int> NamedSources(int line, Declaration declaration, string argument)
    {
        if (declaration.Find(argument) is not { } written)
            yield break;
        if (written.Value is EquatableArray<int> { Count: 0 })
            yield break;
        EquatableArray<string>? listed = (written.Value ?? "") switch
        {
            string single => new EquatableArray<string>([single]),
            EquatableArray<string> several => several,
            _ => null,
        };
        if (listed is not { } names)
        {
            yield return -1;
            yield break;
        }

        foreach (string name in names)
        {
            if (!_positions.TryGetValue(name, out int position))
            {
                ReportUnknownLayer(_issues, line, argument, name, _positions.Keys, _explicitNames.Contains(name));
                position = -1;
            }

            yield return position;
        }
    }

    // The positions of the nodes that arguments such as Mean and LogVariance name, instead of the current tensor.
    private int[] SourcesByArgument(int line, Declaration declaration, LayerRule rule)
    {
        string[] missing = rule.ReplacingArguments.Where(argument => declaration.Find(argument) is null).ToArray();
        if (missing.Length > 0)
            Report(IssueId.MergeMismatch, line, null, $"{rule.Kind} needs {string.Join(" and ", missing.Select(static argument => argument + " = \"…\""))}: names of earlier layers.");
        else if (declaration.Find("From") is { Value: not null })
            Report(IssueId.Conflict, line, "From", $"{rule.Kind} reads what {string.Join(" and ", rule.ReplacingArguments)} name, so From means nothing here. Remove it.");
        return rule.ReplacingArguments.Select(argument => Named(line, argument, declaration.Find(argument)?.Value)).ToArray();
    }

    private int Named(int line, string argument, object? value)
    {
        if (value is not string name)
            return -1;
        if (_positions.TryGetValue(name, out int position))
            return position;
        ReportUnknownLayer(_issues, line, argument, name, _positions.Keys, _explicitNames.Contains(name));
        return -1;
    }

    // The position of the node of that name, or null, which is reported.
    internal static int? FindLayer(IReadOnlyList<LayerNode> nodes, ICollection<Issue> issues, int line, string argument, string name, bool takesInputs)
    {
        for (int at = 0; at < nodes.Count; at++)
        {
            if (nodes[at].Name == name && (takesInputs || !nodes[at].IsInput))
                return at;
        }

        string[] known = nodes.Where(node => takesInputs || !node.IsInput).Select(static node => node.Name).ToArray();
        ReportUnknownLayer(issues, line, argument, name, known, isLater: false);
        return null;
    }

    internal static void ReportUnknownLayer(ICollection<Issue> issues, int line, string argument, string name, ICollection<string> known, bool isLater)
    {
        string? nearest = isLater ? null : Names.Nearest(name, known);
        string reason = isLater ? $"'{name}' comes later, and names point backward only."
            : known.Count == 0 ? $"No earlier layer is called '{name}'; there is none."
            : nearest is null ? $"No earlier layer is called '{name}'. There are: {string.Join(", ", known.OrderBy(static key => key, StringComparer.Ordinal))}."
            : $"No earlier layer is called '{name}'. Did you mean '{nearest}'?";
        issues.Add(new Issue(IssueId.UnknownLayer, line, argument, reason, nearest is null ? null : "\"" + nearest + "\""));
    }

    private string Chain(int position)
    {
        var steps = new Stack<string>();
        for (int at = position; ; at = _nodes[at].Inputs[0])
        {
            steps.Push(_nodes[at].Name + " " + (_nodes[at].OutputShape?.ToString() ?? "(?)"));
            if (_nodes[at].Inputs.Count == 0)
                return string.Join(" → ", steps);
        }
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
        if (_nodes.Count > 0 && _nodes[0].IsInput)
        {
            if (_nodes.TrueForAll(static node => node.IsInput))
                Report(IssueId.NoLayers, Marker(), null, $"{_spec.Name} has no layers. Add one after [Input], such as [Dense(32, Activation.Relu)].");
        }
        else if (_issues.TrueForAll(static issue => issue.Id != IssueId.InputAfterLayer))
        {
            Report(IssueId.NoInput, Marker(), null, $"{_spec.Name} has no [Input], so no size can be inferred. Add one before the first layer, such as [Input(784)].");
        }
    }

    private int Marker()
    {
        for (int line = 0; line < _spec.Declarations.Count; line++)
        {
            if (_spec.Declarations[line].Kind == "Model")
                return line;
        }

        return 0;
    }

    private void MarkDeadLayers(IReadOnlyList<OutputPlan> outputs)
    {
        var live = new HashSet<int>();
        var waiting = new Stack<int>(outputs.Select(static output => output.Node));
        while (waiting.Count > 0)
        {
            int at = waiting.Pop();
            if (at >= 0 && live.Add(at))
            {
                foreach (int input in _nodes[at].Inputs)
                    waiting.Push(input);
            }
        }

        for (int at = 0; at < _nodes.Count; at++)
        {
            if (live.Contains(at))
                continue;
            bool isRead = _nodes.Exists(node => node.Inputs.Contains(at));
            _nodes[at] = _nodes[at] with { IsLive = _nodes[at].IsInput };
            if (!isRead && !_spec.Declarations.Any(line => line.Kind == "Part" && Equals(line.Find("To")?.Value, _nodes[at].Name)))
            {
                Report(
                    IssueId.DeadLayer,
                    _nodes[at].Declaration,
                    null,
                    _nodes[at].IsInput
                        ? $"Input '{_nodes[at].Name}' leads nowhere: no layer reads it. Remove it or read it with From."
                        : $"{_nodes[at].Kind} '{_nodes[at].Name}' leads nowhere: no later layer or part reads it, so it is never trained. Remove it or read it with From.");
            }
        }
    }

    private void Report(string id, int line, string? argument, string message, int? related = null) =>
        _issues.Add(new Issue(id, line, argument, message, null, related));
}
