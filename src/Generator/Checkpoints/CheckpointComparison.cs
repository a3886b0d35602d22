using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Generator.Checkpoints;

/// <summary>Says what <c>Load</c> would say of a file: a model takes all of its weights from it, and the file holds no others.</summary>
internal static class CheckpointComparison
{
    private const int MostNames = 4;

    /// <summary>What is wrong, and what to change; null where the file fits.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">What the file holds.</param>
    /// <param name="name">The file's name for the message.</param>
    public static string? Mismatch(Architecture model, CheckpointHeader file, string name)
    {
        (string Key, Shape Shape)[] weights = Weights(model);
        var needed = new HashSet<string>(weights.Select(static weight => weight.Key), StringComparer.Ordinal);
        string[] surplus = file.Tensors.Keys.Where(key => !needed.Contains(key)).OrderBy(static key => key, StringComparer.Ordinal).ToArray();
        (string Key, Shape Shape)[] missing = weights.Where(weight => !file.Tensors.ContainsKey(weight.Key)).ToArray();
        if (missing.Length > 0)
            return Missing(model, file, name, missing, surplus);
        foreach ((string key, Shape shape) in weights)
        {
            if (file.Tensors[key].Shape != shape)
                return $"'{key}' is {Text(file.Tensors[key].Shape)} in {name} and {shape} in {model.Name}. Give '{LayerOf(key)}' the sizes that were saved, or save the weights of this model.";
        }

        return surplus.Length > 0
            ? $"{model.Name} has no weight for {Keys(surplus)} of {name}. Add the layer that was saved, or save the weights of this model."
            : null;
    }

    private static string Missing(Architecture model, CheckpointHeader file, string name, (string Key, Shape Shape)[] missing, string[] surplus)
    {
        (string key, Shape shape) = missing[0];
        string more = missing.Length > 1 ? $" and {missing.Length - 1} more" : "";
        string text = $"{model.Name} needs '{key}' {shape}{more}, which {name} does not hold. ";
        string weight = key.Substring(key.LastIndexOf('.'));
        // Layers of a block are named by the block, not by themselves.
        string? other = key.Contains("/") ? null : surplus.FirstOrDefault(found => found.EndsWith(weight, StringComparison.Ordinal) && file.Tensors[found].Shape == shape && CanBeWritten(LayerOf(found)));
        return text + (other is not null
            ? $"It holds {CheckpointHeader.Quote(other)} of that shape: give the layer Name = \"{LayerOf(other)}\", or save the weights of this model."
            : surplus.Length > 0
            ? $"It holds {Keys(surplus)} instead: name and order the layers as they were saved, or save the weights of this model."
            : "Remove the layer that was not saved, or save the weights of this model.");
    }

    // As the library names them: a shared weight goes by the layer that owns it, once.
    private static (string Key, Shape Shape)[] Weights(Architecture model) =>
        model.Nodes.SelectMany(static node => node.Weights.Select(weight => (Key: (weight.Owner ?? node.Name) + "." + weight.Name, weight.Shape)))
            .GroupBy(static weight => weight.Key).Select(static same => same.First()).ToArray();

    private static string Keys(string[] keys) =>
        string.Join(", ", keys.Take(MostNames).Select(CheckpointHeader.Quote)) + (keys.Length > MostNames ? $" and {keys.Length - MostNames} more" : "");

    private static string LayerOf(string key) => key.Substring(0, Math.Max(0, key.LastIndexOf('.')));

    private static bool CanBeWritten(string layer) => layer.Length > 0 && layer.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-');

    private static string Text(Shape? shape) => shape?.ToString() ?? "()";
}
