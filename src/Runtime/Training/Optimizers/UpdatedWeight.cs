using Autoencoders.Models;

namespace Autoencoders.Training;

/// <summary>A weight that an optimizer moves.</summary>
/// <param name="Name">Its full name, by which its state is saved: <c>dense.kernel</c>.</param>
/// <param name="Offset">Where it begins in the memory of parameters, and its gradient in that of gradients.</param>
/// <param name="Length">How many numbers it has.</param>
/// <param name="Settings">What penalises it.</param>
internal readonly record struct UpdatedWeight(string Name, long Offset, int Length, WeightSettings Settings);
