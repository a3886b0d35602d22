using Autoencoders;

/// <summary>Linear layers one after another, as a principal component analysis.</summary>
[Model, Input(64)]
[Dense(32), Dense(8), Code, Dense(32), Dense(64)]
public partial class LinearAutoencoder;
