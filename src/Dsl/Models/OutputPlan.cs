namespace Autoencoders.Models;

/// <summary>One tensor that leaves a model.</summary>
/// <param name="Name">Its name, by which losses and targets are given: the layer's unless stated.</param>
/// <param name="Node">The position of the node whose output it is.</param>
/// <param name="MemberName">Its C# name where a model has several: <c>Classes</c>.</param>
/// <param name="Declaration">The position of the <c>[Output]</c> line, or null where the last layer leaves by itself.</param>
public sealed record OutputPlan(string Name, int Node, string MemberName, int? Declaration)
{
    /// <summary>Whether the line says which layer it means; where it does not, the last layer stands in, and the model is not sound.</summary>
    public bool IsKnown { get; init; } = true;
}
