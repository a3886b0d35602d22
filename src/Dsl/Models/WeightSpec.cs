namespace Autoencoders.Models;

/// <summary>One weight of a layer: its shape, how it starts, what penalises and bounds it.</summary>
/// <param name="Name">The weight's name within the layer: <c>kernel</c>.</param>
/// <param name="Shape">Its shape, in Keras' layout: a dense kernel is (in, out).</param>
/// <param name="Settings">How it starts, what penalises and bounds it.</param>
/// <param name="IsTrainable">Whether an optimizer changes it.</param>
/// <param name="Owner">The name of the earlier layer that the weight is shared with and belongs to, or null for a weight of the layer's own.</param>
public sealed record WeightSpec(string Name, Shape Shape, WeightSettings Settings, bool IsTrainable = true, string? Owner = null);

/// <summary>How a weight starts, what penalises and bounds it.</summary>
/// <param name="Initializer">How it starts.</param>
/// <param name="Scale">The initializer's one number, or null for its default.</param>
/// <param name="L1">λ of λ·Σ|w|.</param>
/// <param name="L2">λ of λ·Σw².</param>
/// <param name="Constraint">What is done to it after each step of training, or null for nothing.</param>
public sealed record WeightSettings(Initializer Initializer, float? Scale = null, float L1 = 0, float L2 = 0, WeightConstraint? Constraint = null);
