using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Finds blocks that follow one another and are equal, so that one of them can stand for all.</summary>
internal sealed class RepeatedBlocks
{
    private readonly int[] _original;
    private readonly Dictionary<(int First, int Depth), int> _times = [];
    private readonly Architecture _architecture;

    private readonly DiagramMarks _marks;

    private RepeatedBlocks(Architecture architecture, DiagramMarks marks)
    {
        (_architecture, _marks) = (architecture, marks);
        _original = [.. Enumerable.Range(0, architecture.Nodes.Count)];
    }

    /// <summary>The repeated blocks of a model.</summary>
    /// <param name="architecture">The model.</param>
    /// <param name="options">Whether to look, and how deep.</param>
    /// <param name="marks">What became of layers: blocks that differ in that are not drawn as one.</param>
    public static RepeatedBlocks Find(Architecture architecture, DiagramOptions options, DiagramMarks marks)
    {
        var found = new RepeatedBlocks(architecture, marks);
        if (options.CollapseRepeats)
            found.Fold(0, architecture.Nodes.Count, 0, options.ExpandNested, [.. LastReaders(architecture)]);
        return found;
    }

    /// <summary>Whether a node is drawn as another one.</summary>
    /// <param name="at">The node's position.</param>
    public bool IsCopy(int at) => _original[at] != at;

    /// <summary>The node that is drawn for one.</summary>
    /// <param name="at">The node's position.</param>
    public int Original(int at) => _original[at] == at ? at : Original(_original[at]);

    /// <summary>What follows the name of a block: <c> ×3</c>, or nothing.</summary>
    /// <param name="at">Some layer in the block.</param>
    /// <param name="depth">How many blocks lie around it.</param>
    public string Mark(int at, int depth)
    {
        string path = BlockPath.Of(_architecture.Nodes[at], depth + 1);
        int first = at;
        while (first > 0 && _architecture.Nodes[first - 1].Blocks.Count > depth && BlockPath.Of(_architecture.Nodes[first - 1], depth + 1) == path)
            first--;
        return _times.TryGetValue((first, depth), out int times) ? " ×" + times.ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>Some nodes and their copies.</summary>
    /// <param name="members">Nodes that are drawn.</param>
    public IEnumerable<int> AllOf(IReadOnlyCollection<int> members) => Enumerable.Range(0, _original.Length).Where(at => members.Contains(Original(at)));

    private void Fold(int start, int end, int depth, int deepest, int[] lastReaders)
    {
        var blocks = Blocks(start, end, depth);
        for (int at = 0; at < blocks.Count;)
        {
            int next = at + 1;
            while (next < blocks.Count && Follows(blocks[next - 1], blocks[next], lastReaders) && AreEqual(blocks[at], blocks[next], depth))
                next++;
            if (next - at > 1)
            {
                _times[(blocks[at].Start, depth)] = next - at;
                for (int node = blocks[at + 1].Start; node < blocks[next - 1].End; node++)
                    _original[node] = blocks[at].Start + ((node - blocks[at].Start) % (blocks[at].End - blocks[at].Start));
            }

            if (depth < deepest)
                Fold(blocks[at].Start, blocks[at].End, depth + 1, deepest, lastReaders);
            at = next;
        }
    }

    // Where the blocks of one depth lie.
    private List<(int Start, int End)> Blocks(int start, int end, int depth)
    {
        IReadOnlyList<LayerNode> nodes = _architecture.Nodes;
        var blocks = new List<(int, int)>();
        for (int at = start; at < end;)
        {
            int next = at + 1;
            if (nodes[at].Blocks.Count > depth)
            {
                string path = BlockPath.Of(nodes[at], depth + 1);
                while (next < end && nodes[next].Blocks.Count > depth && BlockPath.Of(nodes[next], depth + 1) == path)
                    next++;
                blocks.Add((at, next));
            }

            at = next;
        }

        return blocks;
    }

    // The second reads the last layer of the first and nothing else, and nobody else reads the first.
    private bool Follows((int Start, int End) first, (int Start, int End) second, int[] lastReaders)
    {
        IReadOnlyList<LayerNode> nodes = _architecture.Nodes;
        if (first.End != second.Start)
            return false;
        for (int at = second.Start; at < second.End; at++)
        {
            if (nodes[at].Inputs.Any(input => input < first.End - 1))
                return false;
        }

        for (int at = first.Start; at < first.End; at++)
        {
            if (lastReaders[at] >= second.End)
                return false;
        }

        return true;
    }

    private bool AreEqual((int Start, int End) first, (int Start, int End) second, int depth)
    {
        IReadOnlyList<LayerNode> nodes = _architecture.Nodes;
        if (first.End - first.Start != second.End - second.Start || nodes[first.Start].Blocks[depth].Kind != nodes[second.Start].Blocks[depth].Kind)
            return false;
        for (int offset = 0; offset < first.End - first.Start; offset++)
        {
            LayerNode one = nodes[first.Start + offset], other = nodes[second.Start + offset];
            bool isSame = one.Kind == other.Kind && one.Activation == other.Activation && one.OutputShape == other.OutputShape && one.Settings.Equals(other.Settings)
                && one.IsTrainable == other.IsTrainable && one.IsCode == other.IsCode && one.IsLive == other.IsLive && one.CallOf == other.CallOf
                && one.Blocks.Skip(depth + 1).Select(static use => use.Kind).SequenceEqual(other.Blocks.Skip(depth + 1).Select(static use => use.Kind))
                && _marks.AreAlike(one.Name, other.Name)
                && Within(one, first.Start).SequenceEqual(Within(other, second.Start));
            if (!isSame)
                return false;
        }

        return true;
    }

    // What a layer reads within its block; one number stands for all that comes from outside.
    private static IEnumerable<int> Within(LayerNode node, int start) => node.Inputs.Select(input => Math.Max(-1, input - start));

    private static IEnumerable<int> LastReaders(Architecture architecture)
    {
        var last = new int[architecture.Nodes.Count];
        for (int at = 0; at < last.Length; at++)
        {
            foreach (int input in architecture.Nodes[at].Inputs)
                last[input] = at;
        }

        // What leaves the model is read at the very end.
        foreach (OutputPlan output in architecture.Outputs)
            last[output.Node] = int.MaxValue;
        return last;
    }
}
