using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Losses by the names that Keras takes, those of its second version among them.</summary>
internal static class LossNames
{
    /// <summary>Each loss with its defaults, and the names it has beside its own.</summary>
    public static readonly (Loss Loss, string[] Aliases)[] All =
    [
        (Loss.BinaryCrossentropy, ["bce"]),
        (Loss.BinaryFocalCrossentropy, []),
        (Loss.CategoricalCrossentropy, []),
        (Loss.CategoricalFocalCrossentropy, []),
        (Loss.CategoricalHinge, []),
        (Loss.CosineSimilarity, ["cosine_proximity"]),
        (Loss.Dice, []),
        (Loss.Hinge, []),
        (Loss.Huber, ["huber_loss"]),
        (Loss.KLDivergence, ["kld", "kullback_leibler_divergence"]),
        (Loss.LogCosh, ["logcosh"]),
        (Loss.MeanAbsoluteError, ["mae"]),
        (Loss.MeanAbsolutePercentageError, ["mape"]),
        (Loss.MeanSquaredError, ["mse"]),
        (Loss.MeanSquaredLogarithmicError, ["msle"]),
        (Loss.Poisson, []),
        (Loss.SparseCategoricalCrossentropy, []),
        (Loss.SquaredHinge, []),
        (Loss.StructuralSimilarity, ["structural_similarity"]),
        (Loss.Tversky, []),
    ];

    private static readonly Dictionary<string, Loss> ByName = All
        .SelectMany(static entry => entry.Aliases.Append(entry.Loss.Name).Select(name => (name: Plain(name), entry.Loss)))
        .DistinctBy(static entry => entry.name)
        .ToDictionary(static entry => entry.name, static entry => entry.Loss);

    /// <summary>The loss of a name; see <see cref="Loss.Parse"/>.</summary>
    public static Loss Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ByName.TryGetValue(Plain(name), out Loss? loss))
            return loss;
        string[] known = [.. All.SelectMany(static entry => entry.Aliases.Prepend(entry.Loss.Name))];
        throw new ArgumentException($"There is no loss '{name}'.{Suggestion(name, known)} There are {string.Join(", ", known)}.", nameof(name));
    }

    /// <summary>A name without what spellings differ in: case, underscores, blanks.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A sentence that asks for the nearest name, with a blank before it; nothing where none is near.</summary>
    public static string Suggestion(string name, IEnumerable<string> known) => Names.Nearest(name, known) is { } near ? $" Did you mean '{near}'?" : "";
}
