using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Tool.Assemblies;

/// <summary>Which model a name means.</summary>
internal static class ModelChoice
{
    // More would not be read.
    private const int MostListed = 10;

    /// <summary>Finds a model by its name, full or short.</summary>
    /// <param name="models">The models of one assembly, at least one.</param>
    /// <param name="name">The full name, or as many of its last parts as tell it from others; null for the only model there is.</param>
    /// <exception cref="ToolException">The name means no model, or several.</exception>
    public static SpecifiedModel Find(IReadOnlyList<SpecifiedModel> models, string? name)
    {
        if (name is null)
            return models.Count == 1 ? models[0] : throw new ToolException($"{models[0].File} has {models.Count} models; name one of {Listed(models)}.");

        // Reflection puts a plus before the name of a nested class.
        name = name.Replace('+', '.');
        SpecifiedModel[] found = Named(models, name, StringComparison.Ordinal) is { Length: > 0 } exact ? exact : Named(models, name, StringComparison.OrdinalIgnoreCase);
        return found.Length switch
        {
            1 => found[0],
            0 => throw new ToolException($"{models[0].File} has no model '{name}'; {Suggestion(models, name)}"),
            _ => throw new ToolException($"{models[0].File} has {found.Length} models '{name}'; name one of {Listed(found)}."),
        };
    }

    private static SpecifiedModel[] Named(IReadOnlyList<SpecifiedModel> models, string name, StringComparison comparison) =>
        models.Where(model => model.FullName.Equals(name, comparison)).ToArray() is { Length: > 0 } full
            ? full
            : [.. models.Where(model => model.FullName.EndsWith("." + name, comparison))];

    private static string Suggestion(IReadOnlyList<SpecifiedModel> models, string name)
    {
        if (Names.Nearest(name, models.Select(static model => model.Name).Concat(models.Select(static model => model.FullName))) is { } near)
            return $"did you mean {near}?";
        SpecifiedModel[] containing = [.. models.Where(model => model.FullName.Contains(name, StringComparison.OrdinalIgnoreCase))];
        return containing.Length is > 0 and <= MostListed
            ? $"did you mean {string.Join(" or ", containing.Select(static model => model.Name).Distinct())}?"
            : $"it has {Listed(models)}.";
    }

    // A short name where it tells a model from the others.
    private static string Listed(IReadOnlyList<SpecifiedModel> models)
    {
        IEnumerable<string> names = models.Select(model => models.Count(other => other.Name == model.Name) == 1 ? model.Name : model.FullName).Take(MostListed);
        return string.Join(", ", names) + (models.Count > MostListed ? $" and {models.Count - MostListed} more" : "");
    }
}
