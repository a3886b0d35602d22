namespace Autoencoders.Models;

/// <summary>A stretch of a model that is a sub-model of its own and shares the model's weights.</summary>
/// <param name="Name">The property's name: <c>Encoder</c>.</param>
/// <param name="Sources">The positions of the nodes whose outputs enter the part: where it starts, then other inputs of the model that it reads.</param>
/// <param name="Nodes">The positions of the part's layers, in order; they read each other and the sources only.</param>
public sealed record PartPlan(string Name, EquatableArray<int> Sources, EquatableArray<int> Nodes);
