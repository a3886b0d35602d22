using System;
using Autoencoders.Models;

namespace Autoencoders.Tool.Assemblies;

/// <summary>A model that stands in a built assembly.</summary>
/// <param name="File">The assembly's file.</param>
/// <param name="FullName">Namespace, enclosing classes and name, with dots between.</param>
/// <param name="Text">Its specification, not read yet.</param>
internal sealed record SpecifiedModel(string File, string FullName, string Text)
{
    /// <summary>The last part of the name.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>What the model means.</summary>
    /// <exception cref="ToolException">The specification is damaged or of a newer version.</exception>
    public Architecture Architecture()
    {
        try
        {
            return ModelChecker.Check(SpecificationText.Read(Text));
        }
        catch (FormatException damaged)
        {
            throw new ToolException($"{FullName} in {File} cannot be read: {damaged.Message}", damaged);
        }
    }
}
