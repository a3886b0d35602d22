namespace Autoencoders;

/// <summary>What every class marked <c>[Model]</c>, and every part of one, is: a type whose architecture is known without an instance.</summary>
/// <remarks>The generator writes it into the base list, so that generic code comes by the architecture without reflection.</remarks>
public interface IHasArchitecture
{
    /// <summary>The layers with their shapes, weights and costs.</summary>
    static abstract Architecture Architecture { get; }
}
