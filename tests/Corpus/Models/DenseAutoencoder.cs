using Autoencoders;

/// <summary>The smallest autoencoder of pictures.</summary>
[Model, Input(784)]
[Dense(128, Activation.Relu), Dense(32, Activation.Relu), Code]
[Dense(128, Activation.Relu), Dense(784, Activation.Sigmoid)]
public partial class DenseAutoencoder;
