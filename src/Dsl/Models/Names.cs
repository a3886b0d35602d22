using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Models;

/// <summary>Names of layers: Keras' snake case, C# members, and what was probably meant.</summary>
internal static class Names
{
    // Members of the generated class (and of its bases) that a layer's property must not hide, and what attributes
    // mention: they are bound inside the class, where a property Activation would hide the enum.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Activation", "Add", "Architecture", "Autoencoders", "Backward", "Broken", "Constraint", "Equals", "Evaluate", "EvaluateAll", "Finalize", "Fit", "FitAll",
        "Forward", "GetArchitecture", "GetHashCode", "GetType", "Initializer", "Inputs", "Interpolation", "Layers", "Load", "MemberwiseClone", "MergeMode", "Name", "Outputs", "Padding",
        "ParameterCount", "Predict", "PredictAll", "ReferenceEquals", "Save", "Slot", "Specification", "Summarize", "Summary", "ToString", "ToTorch", "TorchModule", "WeightGradients", "WithSizes",
    };

    // The same for a model with [Code]; a model without it may still be called Encoder.
    private static readonly HashSet<string> ReservedByCode = new(StringComparer.Ordinal)
    {
        "Decode", "Decoder", "DecoderPart", "Encode", "Encoder", "EncoderPart",
    };

    // What every C# record has, so that no tensor of the records Inputs and Outputs can be called so.
    private static readonly HashSet<string> ReservedByRecords = new(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
    };

    /// <summary>Keras' default name for a kind: <c>GaussianNoise</c> → <c>gaussian_noise</c>, <c>Conv2DTranspose</c> → <c>conv2d_transpose</c>.</summary>
    public static string Snake(string kind)
    {
        var text = new StringBuilder();
        for (int i = 0; i < kind.Length; i++)
        {
            bool startsWord = i > 0 && char.IsUpper(kind[i])
                && (char.IsLower(kind[i - 1]) || (i + 1 < kind.Length && char.IsLower(kind[i + 1])));
            if (startsWord)
                text.Append('_');
            text.Append(char.ToLowerInvariant(kind[i]));
        }

        return text.ToString();
    }

    /// <summary>Whether a text can name a layer: a letter or underscore, then letters, digits, underscores, hyphens.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-')
        && name.Any(char.IsLetterOrDigit);

    /// <summary>Whether a text can name a C# property of the model.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(static c => char.IsLetterOrDigit(c) || c == '_');

    /// <summary>Whether the generated class (or its base) has a member of this name.</summary>
    public static bool IsReserved(string name, bool hasCode = true) => Reserved.Contains(name) || (hasCode && ReservedByCode.Contains(name));

    /// <summary>The C# property for a name: <c>dense_1</c> → <c>Dense1</c>, <c>logVariance</c> → <c>LogVariance</c>.</summary>
    public static string Member(string name, string modelName, ISet<string> taken)
    {
        var text = new StringBuilder();
        foreach (string word in name.Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries))
            text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        if (char.IsDigit(text[0]))
            text.Insert(0, '_');
        string member = text.ToString();
        if (IsReserved(member) || ReservedByRecords.Contains(member) || member == modelName)
            member += "Layer";
        string candidate = member;
        for (int i = 2; candidate == modelName || !taken.Add(candidate); i++)
            candidate = member + "_" + i.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }

    /// <summary>The nearest known name, or null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) =>
        known.Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, Math.Min(3, name.Length / 2)))
            .OrderBy(static pair => pair.distance)
            .Select(static pair => pair.candidate)
            .FirstOrDefault();

    // Levenshtein's edit distance.
    private static int Distance(string a, string b)
    {
        int[] row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                int substituted = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(substituted, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
