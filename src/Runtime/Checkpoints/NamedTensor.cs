using System;

namespace Autoencoders;

/// <summary>Numbers with a name and a shape, as a checkpoint keeps them.</summary>
/// <param name="Name">The name, unique in its file, such as <c>dense.kernel</c>.</param>
/// <param name="Shape">The sizes; none for a single number.</param>
/// <param name="Values">The values in row-major order, as many as the shape holds.</param>
public sealed record NamedTensor(string Name, Shape Shape, ReadOnlyMemory<float> Values);
