using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Reads <c>[Use&lt;T&gt;]</c> and <c>[TimeDistributed&lt;T&gt;]</c>: checks the block for what enters and puts its layers where the line stands.</summary>
internal sealed class BlockReader(NodeList nodes, SourceReader sources, CheckedBlocks blocks, ICollection<Issue> issues)
{
    /// <summary>The most layers of a model; more would take minutes to write and to compile.</summary>
    public const int MaxLayers = 10_000;

    public void Read(int line, Declaration declaration)
    {
        string type = declaration.Find("type")?.Value as string ?? "";
        bool isDistributed = declaration.Kind == "TimeDistributed";
        string kind = isDistributed ? "TimeDistributed" : type;
        int[] read = [sources.Current(line, declaration), .. sources.Listed(line, declaration, "layers")];
        if (Specification(line, declaration, type) is not { } block || Repeat(line, declaration) is not { } repeat)
        {
            nodes.Current = -1;
            return;
        }

        string? written = nodes.ReadName(line, declaration);
        bool isTrainable = declaration.Find("Trainable")?.Value is not false;
        for (int turn = 0; turn < repeat; turn++)
        {
            string numbered = written + (turn == 0 ? "" : "_" + turn.ToString(CultureInfo.InvariantCulture));
            string member = NodeList.WrittenMember(numbered, kind);
            string name = written is null ? nodes.AutomaticName(kind, out member) : numbered;
            var use = new BlockUse(name, kind);
            if (turn > 0)
                read = [nodes.Current, .. read.Skip(1)];
            if (nodes.Nodes.Count > MaxLayers)
            {
                issues.Add(new Issue(IssueId.TooLarge, line, declaration.Find("Repeat") is null ? null : "Repeat", $"{type} brings the model to more than {LayerContext.Text((long)MaxLayers)} layers. Repeat it less often."));
                nodes.Current = -1;
                return;
            }

            bool fits = Insert(line, use, member, block, read, isDistributed, isTrainable);
            if (!fits)
                return;
        }
    }

    private ModelSpec? Specification(int line, Declaration declaration, string type)
    {
        if (declaration.Find("cycle")?.Value is string cycle)
            issues.Add(new Issue(IssueId.BlockCycle, line, null, $"{type} takes itself in: {cycle}. A block cannot be part of itself; break the circle."));
        else if (declaration.Find("excess")?.Value is string excess)
            issues.Add(new Issue(IssueId.TooLarge, line, null, $"{type} takes in blocks within blocks, more than {excess} of them. No more are read; write it flatter, or with Repeat."));
        else if (declaration.Find("block")?.Value is ModelSpec block)
            return block;
        else if (declaration.Find("block") is null)
            issues.Add(new Issue(IssueId.UnknownBlock, line, null, $"{type} is neither a block nor a model, so nothing says which layers to take in. Mark it with [Block]."));
        return null;
    }

    private int? Repeat(int line, Declaration declaration)
    {
        object value = declaration.Find("Repeat")?.Value ?? 1;
        if (value is not int times)
            return null;
        if (times >= 1)
            return times;
        issues.Add(new Issue(IssueId.NotPositive, line, "Repeat", $"[{declaration.Kind}] needs at least 1 for Repeat; got {LayerContext.Text((IFormattable)times)}."));
        return null;
    }

    private bool Insert(int line, BlockUse use, string member, ModelSpec block, int[] read, bool isDistributed, bool isTrainable)
    {
        Shape?[] shapes = read.Select(source => source >= 0 ? nodes.Nodes[source].OutputShape : null).ToArray();
        var steps = new StepAxis(shapes);
        string? problem = isDistributed && steps.Mistake is { } mistake ? "It " + mistake.Message : null;
        Shape?[] entering = isDistributed ? shapes.Select(steps.Without).ToArray() : shapes;
        Architecture inner = blocks.Check(block, problem is null ? entering : new Shape?[entering.Length], isData: read.All(source => source < 0 || nodes.Nodes[source].HoldsData));
        Issue? own = blocks.Check(block, null).Issues.FirstOrDefault(static issue => !issue.IsWarning);
        if (own is not null)
        {
            issues.Add(new Issue(IssueId.BlockMismatch, line, null, $"{block.Name} has a mistake of its own: {own.Message}") { IsElsewhere = true });
        }
        else if ((problem ?? Misfit(block, inner, entering)) is { } reason)
        {
            string end = read[0] >= 0 ? $" behind '{nodes.Nodes[read[0]].Row}' {nodes.Nodes[read[0]].OutputShape?.ToString() ?? "(?)"}" : "";
            issues.Add(new Issue(IssueId.BlockMismatch, line, null, $"{block.Name} '{use.Name}' does not fit{end}. {reason}", Related: read[0] >= 0 ? nodes.Nodes[read[0]].Declaration : null));
        }

        if (!block.IsBlock && !isDistributed)
            use = use with { Inputs = new EquatableArray<BlockInput>(inner.Inputs.Select(input => new BlockInput(inner.Nodes[input].Name, inner.Nodes[input].OutputShape))) };
        Copy(line, use, member, inner, read, isDistributed ? steps : null, isTrainable);
        return inner.IsSound && own is null;
    }

    // Why a block that is sound in itself cannot take what enters; null where it can.
    private static string? Misfit(ModelSpec block, Architecture inner, IReadOnlyList<Shape?> entering)
    {
        if (inner.Inputs.Count != entering.Count)
            return $"It takes {Number(inner.Inputs.Count)} ({string.Join(", ", inner.Inputs.Select(input => inner.Nodes[input].Name))}), and {Number(entering.Count)} enter. Name what enters beside the current tensor: [Use<{block.Name}>(\"…\")].";
        for (int at = 0; at < entering.Count && !block.IsBlock; at++)
        {
            if (inner.Nodes[inner.Inputs[at]] is { OutputShape: { } wanted } input && entering[at] is { } given && given != wanted)
                return $"Its input '{input.Name}' is {wanted}, and {given} enters. Bring the tensor to {wanted} first, or change [Input] of {block.Name}.";
        }

        if (inner.Outputs.Count > 1)
            return $"{Number(inner.Outputs.Count)} leave it ({string.Join(", ", inner.Outputs.Select(static output => output.Name))}), and a model that is taken in gives one. Use a model with one [Output].";
        return inner.Issues.FirstOrDefault(static issue => !issue.IsWarning)?.Message;
    }

    private static string Number(int tensors) => LayerContext.Text((IFormattable)tensors) + (tensors == 1 ? " tensor" : " tensors");

    // The block's layers as nodes of this model: of the block's inputs, what enters stands in their place.
    private void Copy(int line, BlockUse use, string member, Architecture inner, int[] read, StepAxis? steps, bool isTrainable)
    {
        var positions = new Dictionary<int, int>();
        for (int at = 0; at < inner.Inputs.Count; at++)
            positions[inner.Inputs[at]] = at < read.Length ? read[at] : -1;
        for (int at = 0; at < inner.Nodes.Count; at++)
        {
            LayerNode node = inner.Nodes[at];
            if (node.IsInput)
                continue;
            int[] inputs = node.Inputs.Select(input => positions[input]).ToArray();
            positions[at] = nodes.Nodes.Count;
            LayerNode copy = node with
            {
                Name = use.Name + "/" + node.Name,
                MemberName = nodes.Member(member + "_" + node.MemberName),
                Declaration = line,
                Inputs = inputs.All(static input => input >= 0) ? new EquatableArray<int>(inputs) : EquatableArray<int>.Empty,
                Weights = new EquatableArray<WeightSpec>(node.Weights.Select(weight => weight with
                {
                    Owner = weight.Owner is null ? null : use.Name + "/" + weight.Owner,
                    IsTrainable = weight.IsTrainable && isTrainable,
                })),
                Blocks = new EquatableArray<BlockUse>([use, .. node.Blocks]),
                CallOf = null,
                Call = 0,
                IsTrainable = node.IsTrainable && isTrainable,
                IsCode = false,
                IsLive = true,
            };
            nodes.Append(steps?.Distribute(copy) ?? copy);
        }

        if (positions.TryGetValue(inner.Output, out int output))
            nodes.Name(use.Name, output);
        else
            nodes.Current = -1;
    }
}
