namespace Autoencoders;

/// <summary>Names a stretch of the model as a sub-model that shares its weights and has a table of its own.</summary>
public sealed class PartAttribute : DeclarationAttribute
{
    /// <summary>Declares a part: <c>[Part("Features", To = "dense_1")]</c>.</summary>
    /// <param name="name">The name of the property that holds the sub-model, a C# identifier.</param>
    public PartAttribute(string name) => Name = name;

    /// <summary>The name of the property that holds the sub-model.</summary>
    public string Name { get; }

    /// <summary>The layer whose output enters the part; the model's input by default.</summary>
    public string? From { get; set; }

    /// <summary>The layer whose output leaves the part; the last layer by default.</summary>
    public string? To { get; set; }
}
