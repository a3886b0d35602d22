using System;

namespace Autoencoders.Models;

/// <summary>One line of a model as it was written: an attribute's name and the arguments that were given.</summary>
/// <param name="Kind">The attribute's class name without <c>Attribute</c>: <c>Dense</c>, <c>Input</c>, <c>Code</c>.</param>
/// <param name="Arguments">The arguments that stand there; those left out are not listed.</param>
public sealed record Declaration(string Kind, EquatableArray<Argument> Arguments)
{
    /// <summary>Makes a line.</summary>
    /// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
    /// <param name="arguments">The arguments.</param>
    public Declaration(string kind, params Argument[] arguments)
        : this(kind, new EquatableArray<Argument>(arguments))
    {
    }

    /// <summary>Finds an argument by its parameter or property name, in any case; null where it was left out.</summary>
    /// <param name="name">The name.</param>
    public Argument? Find(string name)
    {
        // By position: an enumerator for each question, of which a layer asks dozens, would be most of its cost.
        for (int at = 0; at < Arguments.Count; at++)
        {
            if (string.Equals(Arguments[at].Name, name, StringComparison.OrdinalIgnoreCase))
                return Arguments[at];
        }

        return null;
    }
}
