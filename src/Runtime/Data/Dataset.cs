namespace Autoencoders;

/// <summary>A published set of labelled images, with the split its authors made.</summary>
/// <param name="Name">The name as people write it, such as <c>Fashion-MNIST</c>.</param>
/// <param name="Train">What a model is fitted to.</param>
/// <param name="Test">What it is judged by.</param>
public sealed record Dataset(string Name, LabeledSamples Train, LabeledSamples Test);
