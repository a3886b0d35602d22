using System;

namespace Autoencoders;

/// <summary>Marks a partial class as a model: the attributes beside it are its layers, in the order in which they stand.</summary>
/// <example><code>
/// [Model, Input(784)]
/// [Dense(32, Activation.Relu), Code]
/// [Dense(784, Activation.Sigmoid)]
/// public partial class SimpleAutoencoder;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute : DeclarationAttribute;
