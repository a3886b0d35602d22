using Autoencoders;

/// <summary>Few units of the code are active.</summary>
[Model, Input(784)]
[Dense(256, Activation.Relu, ActivityL1 = 1e-5f), Code, Dense(784, Activation.Sigmoid)]
public partial class SparseAutoencoder;
