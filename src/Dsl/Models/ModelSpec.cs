using System;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>A model as it was written: a name and its lines, in order. Nothing in it is derived.</summary>
/// <param name="Name">The class name.</param>
/// <param name="Declarations">The attributes of the class, in source order.</param>
public sealed record ModelSpec(string Name, EquatableArray<Declaration> Declarations)
{
    /// <summary>Makes a specification from its lines.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="declarations">The lines, in order.</param>
    public ModelSpec(string name, params Declaration[] declarations)
        : this(name, new EquatableArray<Declaration>(declarations))
    {
    }

    /// <summary>Whether the class is called as a member that it is given, which C# forbids: a model can be neither <c>Summary</c> nor <c>Forward</c>.</summary>
    public bool HasReservedName => Names.IsReserved(Name, hasCode: Declarations.Any(static line => line.Kind == "Code"));

    /// <summary>Whether some size is written as a text: a name, to be chosen where the model is made, or what is computed from names.</summary>
    public bool HasNamedSizes => Declarations.Any(static line => line.Find("sizes")?.Value is EquatableArray<string>);

    /// <summary>Whether it is a block, which has no input of its own.</summary>
    public bool IsBlock => Declarations.Any(static line => line.Kind == "Block");

    /// <summary>The model with another value for one argument.</summary>
    /// <param name="line">The line's position.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="value">What it is to be.</param>
    internal ModelSpec With(int line, string argument, object value)
    {
        Declaration old = Declarations[line];
        var edited = new Declaration(old.Kind, [.. old.Arguments.Where(other => !string.Equals(other.Name, argument, StringComparison.OrdinalIgnoreCase)), new Argument(argument, value)]);
        return this with { Declarations = new EquatableArray<Declaration>(Declarations.Select((declaration, at) => at == line ? edited : declaration)) };
    }
}
