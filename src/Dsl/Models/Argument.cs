namespace Autoencoders.Models;

/// <summary>One argument that was written.</summary>
/// <param name="Name">The constructor parameter's or the property's name.</param>
/// <param name="Value">
/// An <see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="bool"/>, <see cref="string"/>, an enum of the
/// language, an <see cref="EquatableArray{T}"/> of <see cref="int"/> or <see cref="string"/>, the <see cref="ModelSpec"/> of a block, or
/// <see cref="Unknown"/>.
/// </param>
public sealed record Argument(string Name, object? Value)
{
    /// <summary>Stands for a value that the compiler could not make sense of; it says so itself, and anything may fit.</summary>
    public static object Unknown { get; } = new UnknownValue();

    private sealed record UnknownValue;
}
