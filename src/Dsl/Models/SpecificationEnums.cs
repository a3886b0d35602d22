using System;
using System.Collections.Generic;

namespace Autoencoders.Models;

/// <summary>The enums of the language, by name.</summary>
internal static class SpecificationEnums
{
    // Asked by type rather than by name, so that the trimmer sees which enums keep their names.
    private static readonly Dictionary<string, (Func<string, object?> Named, Func<int, object> Numbered)> Known = new(StringComparer.Ordinal)
    {
        [nameof(Activation)] = (Named<Activation>, static number => (Activation)number),
        [nameof(Constraint)] = (Named<Constraint>, static number => (Constraint)number),
        [nameof(Initializer)] = (Named<Initializer>, static number => (Initializer)number),
        [nameof(Interpolation)] = (Named<Interpolation>, static number => (Interpolation)number),
        [nameof(MergeMode)] = (Named<MergeMode>, static number => (MergeMode)number),
        [nameof(Padding)] = (Named<Padding>, static number => (Padding)number),
    };

    /// <summary>Whether a name is that of an enum of the language.</summary>
    public static bool Contains(string name) => Known.ContainsKey(name);

    /// <summary>The value of a name; null where the enum has none such.</summary>
    public static object? Value(string type, string name) => Known[type].Named(name);

    /// <summary>The value of a number, whether it has a name or not.</summary>
    public static object Value(string type, int number) => Known[type].Numbered(number);

    // The parser also takes numbers, lists and other spellings, none of which is ever written.
    private static object? Named<T>(string name)
        where T : struct, Enum => Enum.TryParse(name, out T value) && value.ToString() == name ? value : null;
}
