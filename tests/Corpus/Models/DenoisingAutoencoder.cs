using Autoencoders;

/// <summary>Noise in front, which is gone when predicting.</summary>
[Model, Input(784)]
[GaussianNoise(0.3f), Dense(256, Activation.Relu), Dense(64, Activation.Relu), Code]
[Dense(256, Activation.Relu), Dense(784, Activation.Sigmoid)]
public partial class DenoisingAutoencoder;
