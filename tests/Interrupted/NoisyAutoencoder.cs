namespace Autoencoders.Interrupted;

/// <summary>A model whose every step depends on chance and on what went before: noise, dropout, moving means.</summary>
[Model, Input(48)]
[GaussianNoise(0.1f), Dense(32, Activation.Relu), BatchNormalization, Dropout(0.2f)]
[Dense(8), Code]
[Dense(32, Activation.Relu), Dense(48, Activation.Sigmoid)]
public partial class NoisyAutoencoder;
