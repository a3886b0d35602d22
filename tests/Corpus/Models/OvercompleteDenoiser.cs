using Autoencoders;

/// <summary>A code larger than the input, which noise keeps from copying.</summary>
[Model, Input(64)]
[GaussianNoise(0.2f), Dense(256, Activation.Relu), Code, Dense(64)]
public partial class OvercompleteDenoiser;
