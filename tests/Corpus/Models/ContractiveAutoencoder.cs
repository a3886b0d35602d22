using Autoencoders;

/// <summary>The code changes little with its input.</summary>
[Model, Input(64)]
[Dense(16, Activation.Sigmoid, Contraction = 1e-3f), Code, Dense(64)]
public partial class ContractiveAutoencoder;
