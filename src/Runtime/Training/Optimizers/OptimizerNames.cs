using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>Optimizers by the names Keras has for them.</summary>
internal static class OptimizerNames
{
    private static readonly (string Name, Func<Optimizer> Make)[] Known =
    [
        ("sgd", static () => new SGD()),
        ("adam", static () => new Adam()),
        ("adamw", static () => new AdamW()),
        ("rmsprop", static () => new RMSprop()),
        ("adagrad", static () => new Adagrad()),
        ("adadelta", static () => new Adadelta()),
        ("adamax", static () => new Adamax()),
        ("nadam", static () => new Nadam()),
        ("lion", static () => new Lion()),
        ("ftrl", static () => new Ftrl()),
    ];

    public static IEnumerable<string> All => Known.Select(static known => known.Name);

    public static Optimizer Make(string name)
    {
        foreach ((string known, Func<Optimizer> make) in Known)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
                return make();
        }

        string? near = Nearest(name.ToLowerInvariant());
        string hint = near is null ? $"There are {string.Join(", ", All)}." : $"Did you mean '{near}'?";
        throw new ArgumentException($"There is no optimizer '{name}'. {hint}", nameof(name));
    }

    private static string? Nearest(string name) =>
        All.Select(known => (Known: known, Distance: Distance(name, known)))
            .Where(static pair => pair.Distance <= 2)
            .OrderBy(static pair => pair.Distance)
            .Select(static pair => pair.Known)
            .FirstOrDefault();

    // Levenshtein's edit distance.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
