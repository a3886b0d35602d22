using System.Collections.Generic;
using System.Linq;
using Autoencoders.Layers;

namespace Autoencoders;

/// <summary>Copies the tensors of a file into a model's weights, all or none.</summary>
internal static class WeightLoader
{
    public static void Load(ModelBase model, SafetensorsFile file, string path)
    {
        Weight[] weights = model.Layers.SelectMany(static layer => layer.Weights).ToArray();
        var missing = weights.Where(weight => !file.TryGet(weight.FullName, out _)).Select(static weight => weight.FullName).ToList();
        var surplus = file.Tensors.Select(static tensor => tensor.Name).Except(weights.Select(static weight => weight.FullName)).ToList();
        if (missing.Count > 0 || surplus.Count > 0)
            throw new CheckpointException(path, $"holds weights of another model than {model.Name}: {Differences(missing, surplus)}.");
        foreach (Weight weight in weights)
        {
            if (file.TryGet(weight.FullName, out NamedTensor? tensor) && tensor.Shape != weight.Shape)
                throw new CheckpointException(path, $"holds weights of another model than {model.Name}: {weight.FullName} is {tensor.Shape} in the file and {weight.Shape} in the model.");
        }

        foreach (Weight weight in weights)
        {
            if (file.TryGet(weight.FullName, out NamedTensor? tensor))
                tensor.Values.Span.CopyTo(weight.Values);
        }
    }

    private static string Differences(List<string> missing, List<string> surplus)
    {
        var parts = new List<string>();
        if (missing.Count > 0)
            parts.Add("it lacks " + List(missing));
        if (surplus.Count > 0)
            parts.Add("the model has no " + List(surplus));
        return string.Join("; ", parts);
    }

    private static string List(List<string> names) =>
        string.Join(", ", names.Take(4)) + (names.Count > 4 ? $" and {names.Count - 4} more" : "");
}
