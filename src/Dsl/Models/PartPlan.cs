namespace Autoencoders.Models;

/// <summary>A stretch of a model that is a sub-model of its own and shares the model's weights.</summary>
/// <param name="Name">The property's name: <c>Encoder</c>.</param>
/// <param name="Source">The position of the node whose output enters the part.</param>
/// <param name="Nodes">The positions of the part's layers, in order; they read each other and the source only.</param>
public sealed record PartPlan(string Name, int Source, EquatableArray<int> Nodes);
