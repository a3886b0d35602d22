using Autoencoders;

/// <summary>Activations as layers, with their numbers.</summary>
[Model, Input(32)]
[Dense(16), LeakyReLU(0.2f), Dense(16), ELU(0.5f), Dense(16), PReLU, Dense(16), Activation(Activation.Threshold, Threshold = 0.1f), Dense(20, Activation.Glu), Softmax]
public partial class ActivationLayers;
