namespace Autoencoders;

/// <summary>
/// Says what values a named size of an <c>[Input("H", "W", 1)]</c> may take. A name without this line may be any size; what then does not
/// hold for every size is a warning here and refused where the model is made.
/// </summary>
public sealed class DimAttribute : DeclarationAttribute
{
    /// <summary>Declares a size: <c>[Dim("H", MultipleOf = 4)]</c>.</summary>
    /// <param name="name">The name as it stands in <c>[Input]</c>.</param>
    public DimAttribute(string name) => Name = name;

    /// <summary>The name as it stands in <c>[Input]</c>.</summary>
    public string Name { get; }

    /// <summary>What divides every value of the size, at least 1: 4 where the model halves the map twice and doubles it again.</summary>
    public int MultipleOf { get; set; } = 1;

    /// <summary>The smallest value, at least 1.</summary>
    public int Min { get; set; } = 1;

    /// <summary>The largest value, at least <see cref="Min"/>; none by default. A budget of costs that grow with the size needs one.</summary>
    public int Max { get; set; } = int.MaxValue;
}
