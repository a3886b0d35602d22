using System;

namespace Autoencoders.Models;

/// <summary>Holds a model as it was written, so that tools can read it from a built assembly without loading it. The generator puts it on every model.</summary>
/// <param name="text">What <see cref="SpecificationText.Write"/> made of the model.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelSpecificationAttribute(string text) : Attribute
{
    /// <summary>The model as <see cref="SpecificationText.Read"/> reads it.</summary>
    public string Text { get; } = text;
}
