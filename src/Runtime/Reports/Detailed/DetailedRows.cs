using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Makes the rows of a detailed table.</summary>
internal sealed class DetailedRows(Architecture architecture, DetailedTableOptions options)
{
    private readonly Dictionary<string, int> _positions = architecture.Nodes.Select(static (node, at) => (node.Name, at)).ToDictionary(static pair => pair.Name, static pair => pair.at, StringComparer.Ordinal);
    private readonly ReceptiveField?[] _fields = ReceptiveFields.Of(architecture);
    private readonly int[] _axes = [.. architecture.Inputs.Select(input => ReceptiveFields.Spatial(architecture, input))];
    private readonly long _parameters = architecture.ParameterCount;
    private readonly HashSet<int> _marked = [];

    public IReadOnlyList<DetailedRow> All() => [.. TableRow.Of(architecture).Select(row => Of(row, 0))];

    private DetailedRow Of(TableRow row, int depth)
    {
        LayerNode first = row.Nodes[0];
        bool isLayer = row.Children.Count == 0;
        LayerNode[] firstCall = [.. row.Nodes.Where(node => node.Call == first.Call)];
        LayerNode leaving = firstCall.LastOrDefault(node => node.OutputShape == row.Shape) ?? firstCall[^1];
        long trainable = Counts.Sum([.. row.Nodes.SelectMany(node => architecture.CountedWeights(_positions[node.Name])).Where(static weight => weight.IsTrainable).Select(static weight => weight.Shape.ElementCount)]);

        // A mistake is shown where the block is closed or the layer stands, once.
        DetailedRow[] children = depth < options.Depth ? [.. row.Children.Select(child => Of(child, depth + 1))] : [];
        return new DetailedRow(row.Name, isLayer && row.Kind == "TimeDistributed" ? $"TimeDistributed({first.Kind})" : row.Kind)
        {
            Depth = depth,
            InputShapes = first.IsInput ? [] : isLayer ? first.InputShapes.Count > 0 ? first.InputShapes : [first.InputShape] : Entering(firstCall),
            OutputShape = row.Shape,
            Window = isLayer ? WindowFigures.Of(first) : null,
            Activation = isLayer && !first.IsInput ? first.Activation : null,
            Parameters = row.ParameterCount,
            TrainableParameters = trainable,
            Share = _parameters == 0 ? 0 : (double)row.ParameterCount / _parameters,
            MultiplyAdds = Counts.Sum([.. row.Nodes.Select(static node => node.MultiplyAdds)]),
            ActivationBytes = Counts.Product(Counts.Sum([.. row.Nodes.Where(static node => !node.IsView).Select(static node => node.OutputShape?.ElementCount ?? 0)]), sizeof(float) * (long)options.Batch),
            ReceptiveField = first.IsInput ? null : Field(_positions[leaving.Name]),
            Connections = [.. row.Connections.Select(static connection => connection.Row)],
            Weights = [.. firstCall.SelectMany(static node => node.Weights)],
            Settings = isLayer ? first.Settings : [],
            Calls = row.Nodes.Select(static node => node.Call).Distinct().Count(),
            IsCode = row.Nodes.Any(static node => node.IsCode),
            Mistake = children.Length > 0 ? null : row.Nodes.Select(static node => node.Declaration).Distinct().Where(line => MistakeMark.Of(architecture, line) is not null && _marked.Add(line)).Select(line => MistakeMark.Of(architecture, line)).FirstOrDefault(),
            Children = children,
        };
    }

    private Shape?[] Entering(LayerNode[] call)
    {
        HashSet<int> inside = [.. call.Select(node => _positions[node.Name])];
        return [.. call.SelectMany(static node => node.Inputs).Where(input => !inside.Contains(input)).Distinct().Select(input => architecture.Nodes[input].OutputShape)];
    }

    // The axes of each input by themselves.
    private IReadOnlyList<IReadOnlyList<long>>? Field(int node)
    {
        if (_fields[node] is not { } field)
            return null;
        var byInput = new List<IReadOnlyList<long>>();
        int at = 0;
        foreach (int count in _axes)
        {
            byInput.Add([.. field.Cells.Skip(at).Take(count).OfType<long>()]);
            at += count;
        }

        return byInput.All(static cells => cells.Count == 0) ? null : byInput;
    }
}
