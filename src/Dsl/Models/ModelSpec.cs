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
}
